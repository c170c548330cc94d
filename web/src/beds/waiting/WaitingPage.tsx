import { useQuery } from '@tanstack/react-query'
import { waitingListQuery } from '../../shared/api/waitingList.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Empty } from '../../shared/ui/Empty.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { BedTabs } from '../BedTabs.tsx'
import { useMayWait } from '../mayHold.ts'
import { WaitingRow } from './WaitingRow.tsx'
import './WaitingPage.css'

/** Who waits for a bed, in the order beds are offered; each with their place and what decides it. */
export const WaitingPage = () => {
  const say = useText()
  const mayWait = useMayWait()
  const list = useQuery(waitingListQuery({}))
  const offered = list.data?.filter(({ status }) => status === 'offered') ?? []
  const waiting = list.data?.filter(({ status }) => status === 'waiting') ?? []
  return (
    <Page
      width="wide"
      title={say('beds.waitingTitle')}
      intro={say('beds.waitingIntro')}
      above={<BedTabs />}
      actions={
        mayWait && (
          <ButtonLink look="secondary" icon="plus" to="/bedden/wachtlijst/nieuw">
            {say('beds.waitingAdd')}
          </ButtonLink>
        )
      }
    >
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && list.data.length === 0 && (
        <Empty icon="check" title={say('beds.waitingEmpty')}>
          <p>{say('beds.waitingEmptyText')}</p>
        </Empty>
      )}
      {offered.length > 0 && (
        <section className="waiting-part">
          <h2>{say('beds.offeredTitle', { count: offered.length })}</h2>
          <ul className="waiting-rows">
            {offered.map(one => (
              <WaitingRow key={one.id} waiting={one} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section className="waiting-part">
          <h2>{say('beds.waitingCount', { count: waiting.length })}</h2>
          <ol className="waiting-rows">
            {waiting.map(one => (
              <WaitingRow key={one.id} waiting={one} />
            ))}
          </ol>
        </section>
      )}
    </Page>
  )
}
