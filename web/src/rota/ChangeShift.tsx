import { type FormEvent, useState } from 'react'
import type { Shift } from '../../../services/contracts/api/backup-rota.ts'
import { useChangeShift } from '../shared/api/shifts.ts'
import { localOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { MemberChecks } from './MemberChecks.tsx'
import { periodOf } from './planForm.ts'
import { TwoShifts } from './TwoShifts.tsx'
import '../resident/AskPage.css'

/** Changes who has a shift, and when it is. */
export const ChangeShift = ({ shift, onDone }: { shift: Shift; onDone(): void }) => {
  const say = useText()
  const save = useChangeShift(shift.id)
  const begins = localOf(shift.period.from)
  const [when, setWhen] = useState({ date: begins.date, from: begins.time, to: localOf(shift.period.to).time })
  const [members, setMembers] = useState(() => shift.members.map(({ id }) => id))
  const isMoved = when.date !== begins.date || when.from !== begins.time || when.to !== localOf(shift.period.to).time
  const isWhole = Boolean(when.date && when.from && when.to)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending || !isWhole) return
    save.mutate({ members, ...(isMoved ? { period: periodOf(when) } : {}) }, { onSuccess: onDone })
  }
  return (
    <form className="ask-more" onSubmit={submit} noValidate>
      <div className="ask-row">
        <TextInput
          type="date"
          width="sm"
          label={say('rota.date')}
          value={when.date}
          onChange={date => setWhen({ ...when, date })}
        />
        <TextInput
          type="time"
          width="sm"
          label={say('rota.from')}
          value={when.from}
          onChange={from => setWhen({ ...when, from })}
        />
        <TextInput
          type="time"
          width="sm"
          label={say('rota.to')}
          value={when.to}
          onChange={to => setWhen({ ...when, to })}
        />
      </div>
      <MemberChecks team={shift.team} value={members} onChange={setMembers} />
      <TwoShifts periods={isWhole ? [periodOf(when)] : []} members={members} except={shift.id} />
      <Outcome reason={save.error} />
      <div className="confirm-actions">
        <Button type="submit" isPending={save.isPending}>
          {say('shared.save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}
