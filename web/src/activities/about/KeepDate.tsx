import { useState } from 'react'
import { Link } from 'react-router'
import { useActOnDate } from '../../shared/api/activities.ts'
import { serverTime } from '../../shared/api/serverClock.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { Occasion } from '../occasions.ts'
import { useActivityWords } from '../useActivityWords.ts'

/** What who keeps it can do with one date: see who comes, call it off, have it after all. */
export const KeepDate = ({ activity, date }: Occasion) => {
  const say = useText()
  const words = useActivityWords()
  const act = useActOnDate(activity.id)
  const [isOpen, setOpen] = useState(false)
  const day = words.day(date.date)
  const hasBegun = Date.parse(date.from) <= serverTime()
  return (
    <div className="activity-date-acts">
      {activity.signUp && (
        <Link
          to={`/activiteiten/${activity.id}/wie-komt?dag=${date.date}`}
          aria-label={say('activities.whoComesOf', { day })}
        >
          {say('activities.whoComes')}
        </Link>
      )}
      {!hasBegun && !date.cancelled && (
        <Button look="quiet" size="sm" aria-label={say('activities.callOffOf', { day })} onPress={() => setOpen(true)}>
          {say('activities.callOff')}
        </Button>
      )}
      {!hasBegun && date.cancelled && (
        <Button
          look="quiet"
          size="sm"
          isPending={act.isPending}
          aria-label={say('activities.restoreOf', { day })}
          onPress={() => act.mutate({ date: date.date, step: { verb: 'restore' } })}
        >
          {say('activities.restore')}
        </Button>
      )}
      <Outcome reason={act.error} />
      {isOpen && <CallOffSheet activity={activity} date={date} onClose={() => setOpen(false)} />}
    </div>
  )
}

const CallOffSheet = ({ activity, date, onClose }: Occasion & { onClose(): void }) => {
  const say = useText()
  const words = useActivityWords()
  const act = useActOnDate(activity.id)
  const [note, setNote] = useState('')
  const body = note.trim() ? { note: note.trim() } : {}
  return (
    <Sheet title={say('activities.callOffTitle', { day: words.day(date.date) })} onClose={onClose}>
      <p>
        {say('activities.callOffText')} {activity.repeats && say('activities.callOffOthers')}
      </p>
      <TextInput
        label={say('activities.note')}
        hint={say('activities.noteHint')}
        optional
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <Outcome reason={act.error} />
      <div className="confirm-actions">
        <Button
          look="danger"
          isPending={act.isPending}
          onPress={() => act.mutate({ date: date.date, step: { verb: 'cancel', body } }, { onSuccess: onClose })}
        >
          {say('activities.callOffYes')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
