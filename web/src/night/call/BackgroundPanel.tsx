import type { BackupCall, CallBackground } from '../../../../services/contracts/api/backup-calls.ts'
import { useLookAtBackground } from '../../shared/api/backupCalls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Time } from '../../shared/ui/Time.tsx'

/** Crisis card and earlier calls: behind a deliberate press, because every look is written down. */
export const BackgroundPanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const look = useLookAtBackground(call.id)
  if (!call.about && !call.crisisCard) return null
  return (
    <Panel title={say('night.background')}>
      <Outcome reason={look.error} />
      {look.data ? (
        <Background {...look.data} />
      ) : (
        <>
          <p>{say(call.crisisCard ? 'night.backgroundText' : 'night.backgroundEarlierOnly')}</p>
          <p>
            <Button look="secondary" icon="key" isPending={look.isPending} onPress={() => look.mutate()}>
              {say('night.backgroundLook')}
            </Button>
          </p>
        </>
      )}
    </Panel>
  )
}

const Background = ({ crisisCard, earlier }: CallBackground) => {
  const say = useText()
  return (
    <div role="status">
      {crisisCard ? (
        <Facts
          facts={(['signs', 'helps', 'avoid', 'contacts', 'medication'] as const).map(part => ({
            name: say(`night.card.${part}`),
            value: crisisCard[part],
          }))}
        />
      ) : (
        <p>{say('night.noCard')}</p>
      )}
      <h3>{say('night.earlier')}</h3>
      {earlier.length === 0 && <p>{say('night.noEarlier')}</p>}
      <ul className="call-history">
        {earlier.map(one => (
          <li key={one.id}>
            <b>
              <Time at={one.createdAt} look="moment" />
              {one.outcome && `: ${say(`night.outcome.${one.outcome}`)}`}
            </b>
            {one.report && <span>{one.report}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
