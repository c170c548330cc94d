import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { Problem } from '../shared/api/client.ts'
import { LanguageProvider } from '../shared/i18n/Language.tsx'
import { LiveProvider } from '../shared/live/LiveProvider.tsx'
import { AnnouncerProvider } from '../shared/ui/Announcer.tsx'
import { router } from './routes.tsx'

/** Only a line that is down or a server in trouble is worth asking again; a refusal stays a refusal. */
const worthRetrying = (failures: number, reason: Error) =>
  failures < 3 && (!(reason instanceof Problem) || reason.status === 0 || reason.status >= 500)

const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying }, mutations: { networkMode: 'always' } },
})

/** Omzien in a browser: language, answers of the server, live line, screens. */
export const App = () => (
  <QueryClientProvider client={client}>
    <LanguageProvider>
      <AnnouncerProvider>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </AnnouncerProvider>
    </LanguageProvider>
  </QueryClientProvider>
)
