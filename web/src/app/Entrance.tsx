import { lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { hasRole, useMe } from '../shared/api/me.ts'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { Welcome } from './Welcome.tsx'

const Home = lazy(async () => ({ default: (await import('../resident/HomePage.tsx')).HomePage }))

/** The start page that answers the first question of whoever comes in. */
export const Entrance = () => {
  const me = useMe()
  if (!me) return <Welcome />
  if (hasRole(me, 'coordinator', 'neighbourhood-team')) return <Navigate to="/wachtrij" replace />
  if (hasRole(me, 'resident', 'volunteer')) {
    return (
      <Suspense fallback={<Waiting />}>
        <Home />
      </Suspense>
    )
  }
  return hasRole(me, 'administrator') ? <Navigate to="/instellingen" replace /> : <Navigate to="/kaart" replace />
}
