import { Link } from 'react-router'
import type { BackupCallStatus, CallBed } from '../../../services/contracts/api/backup-calls.ts'
import type { HandoverItem } from '../../../services/contracts/api/backup-watch.ts'
import { useBedWords } from '../night/useBedWords.ts'
import { useTakeOn } from '../shared/api/handovers.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Time } from '../shared/ui/Time.tsx'

/** The id of a row, to which what is said of its call can lead. */
export const rowId = (callId: string) => `melding-${callId}`

/** One call of the night: what happened, was promised, is open, and who takes it on. */
export const HandoverRow = ({ handoverId, item }: { handoverId: string; item: HandoverItem }) => {
  const say = useText()
  const day = useDate()
  const bed = useBed()
  return (
    <li className="handover-item" id={rowId(item.callId)} tabIndex={-1}>
      <header>
        <h3>
          <Time at={item.at} look="moment" />
          {item.address && ` · ${item.address}`}
        </h3>
        <Tag tone={item.open ? 'waiting' : 'neutral'}>{say(`night.status.${item.status as BackupCallStatus}`)}</Tag>
      </header>
      <Facts
        facts={[
          { name: say('handover.what'), value: item.what },
          { name: say('handover.outcome'), value: item.outcome && say(`night.outcome.${item.outcome}`) },
          { name: say('night.bed'), value: item.bed && bed(item.bed) },
          { name: say('handover.report'), value: item.report },
          { name: say('handover.promised'), value: item.promised },
          {
            name: say('handover.steppedUp'),
            value:
              item.steppedUp && say('handover.until', { what: item.steppedUp.what, date: day(item.steppedUp.until) }),
          },
          { name: say('handover.takenOnBy'), value: item.takenOnBy?.name },
        ]}
      />
      <Actions handoverId={handoverId} item={item} />
    </li>
  )
}

const useDate = () => {
  const say = useText()
  return (date: string) => say('handover.day', { date: new Date(`${date}T12:00:00Z`) })
}

/** Where somebody sleeps, how that stands, and which nights. */
const useBed = () => {
  const say = useText()
  const day = useDate()
  const words = useBedWords()
  return (bed: CallBed) =>
    say('handover.bedNights', { bed: words(bed), from: day(bed.period.from), to: day(bed.period.to) })
}

const Actions = ({ handoverId, item }: { handoverId: string; item: HandoverItem }) => {
  const say = useText()
  const me = useMe()
  const takeOn = useTakeOn(handoverId)
  const isDay = hasRole(me, 'coordinator', 'neighbourhood-team', 'shift-lead')
  const isNight = hasRole(me, 'night-team', 'shift-lead', 'manager')
  return (
    <>
      <Outcome reason={takeOn.error} />
      <div className="handover-actions">
        {item.open && !item.takenOnBy && isDay && (
          <Button size="sm" isPending={takeOn.isPending} onPress={() => takeOn.mutate({ callId: item.callId })}>
            {say('handover.takeOn')}
          </Button>
        )}
        {isNight && <Link to={`/achtervang/${item.callId}`}>{say('handover.toCall')}</Link>}
        {isNight && <Link to={`/achtervang/${item.callId}/melding`}>{say('handover.toNotice')}</Link>}
      </div>
    </>
  )
}
