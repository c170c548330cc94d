import { useInfiniteQuery } from '@tanstack/react-query'
import type { Swap } from '../../../services/contracts/api/backup-rota.ts'
import { swapsQuery } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { RotaTabs } from './RotaTabs.tsx'
import './RotaPage.css'
import { SwapRow } from './SwapRow.tsx'

const isRunning = ({ status }: Swap) => status === 'asked' || status === 'accepted'

/** Shifts that somebody wants to be replaced in: asked, accepted by a colleague, approved by the shift lead. */
export const SwapsPage = () => {
  const say = useText()
  const list = useInfiniteQuery(swapsQuery)
  const swaps = list.data?.pages.flatMap(page => page.items) ?? []
  const running = swaps.filter(isRunning)
  const past = swaps.filter(swap => !isRunning(swap))
  return (
    <Page title={say('rota.swapsTitle')} intro={say('rota.swapsIntro')} above={<RotaTabs />}>
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && running.length === 0 && (
        <Empty icon="again" title={say('rota.swapsEmpty')}>
          <p>{say('rota.swapsEmptyText')}</p>
        </Empty>
      )}
      {running.map(swap => (
        <Panel key={swap.id}>
          <SwapRow swap={swap} />
        </Panel>
      ))}
      {past.length > 0 && (
        <Panel title={say('rota.swapsPast')} tone="quiet">
          {past.map(swap => (
            <SwapRow key={swap.id} swap={swap} />
          ))}
        </Panel>
      )}
      <More list={list} />
    </Page>
  )
}
