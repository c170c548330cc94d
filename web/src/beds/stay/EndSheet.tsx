import { useState } from 'react'
import { type NextStep, nextSteps, type Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { KeptNotice } from '../../beds-again/satellite/KeptNotice.tsx'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { TextArea, TextInput } from '../../shared/ui/TextInput.tsx'
import { useStayWords } from '../words.ts'

/** Ends a stay: never without a next step [001, drempelloos]. */
export const EndSheet = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const words = useStayWords()
  const act = useActOnStay()
  const [next, setNext] = useState<NextStep>()
  const [other, setOther] = useState('')
  const [note, setNote] = useState('')
  const [attempt, setAttempt] = useState(0)
  const nextStep = next === 'other' ? other.trim() : next
  const end = () => {
    setAttempt(attempt + 1)
    if (!nextStep || act.isPending) return
    const body = { nextStep, ...(note.trim() ? { note: note.trim() } : {}) }
    act.mutate({ id: stay.id, step: { verb: 'end', body } }, { onSuccess: onClose })
  }
  const tried = attempt > 0
  return (
    <Sheet title={say('beds.endTitle')} onClose={onClose}>
      <ChoiceCards
        id="next-step"
        label={say('beds.endNext')}
        hint={say('beds.endHint')}
        error={tried && !next ? say('beds.endMissing') : undefined}
        value={next}
        onChange={value => setNext(nextSteps.find(one => one === value))}
        choices={nextSteps.map(one => ({ value: one, label: say(`beds.next.${one}`) }))}
      />
      <KeptNotice kept={stay.kept} next={next} dayOf={words.day} />
      {next === 'other' && (
        <TextInput
          id="next-other"
          label={say('beds.endOther')}
          error={tried && !nextStep ? say('beds.endOtherMissing') : undefined}
          maxLength={300}
          value={other}
          onChange={setOther}
        />
      )}
      <TextArea id="next-note" label={say('beds.endNote')} optional maxLength={2000} value={note} onChange={setNote} />
      <Outcome reason={act.error} />
      <div className="confirm-actions">
        <Button isPending={act.isPending} onPress={end}>
          {say('beds.do.end')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
