import { type FormEvent, useState } from 'react'
import { nextSteps, type Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { KeptNotice } from '../../beds-again/satellite/KeptNotice.tsx'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { TextArea, TextInput } from '../../shared/ui/TextInput.tsx'
import { useKept } from '../useKept.ts'
import { useStayWords } from '../useStayWords.ts'

/** Ends a stay, never without a next step [001, drempelloos]. */
export const EndSheet = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const words = useStayWords()
  return (
    <Sheet title={say('location.endAsk', { name: words.name(stay.client) })} onClose={onClose}>
      <EndForm stay={stay} onDone={onClose} onBack={onClose} />
    </Sheet>
  )
}

/** Where somebody goes from here, and what the next carer should know. */
export const EndForm = ({ stay, onDone, onBack }: { stay: Stay; onDone(): void; onBack(): void }) => {
  const say = useText()
  const words = useStayWords()
  const announce = useAnnounce()
  const act = useActOnStay()
  const [tried, setTried] = useState(false)
  const { value, change, clear } = useKept(`end.${stay.id}`, { step: '', other: '', note: '' })
  const nextStep = value.step === 'other' ? value.other.trim() : value.step
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!nextStep || act.isPending) return
    const note = value.note.trim()
    act.mutate(
      { id: stay.id, step: { verb: 'end', body: { nextStep, ...(note ? { note } : {}) } } },
      {
        onSuccess: () => {
          clear()
          announce(say('location.ended', { name: words.name(stay.client) }))
          onDone()
        },
      },
    )
  }
  return (
    <form className="location-form" onSubmit={submit} noValidate>
      <ChoiceCards
        id="next-step"
        label={say('location.nextStep')}
        hint={say('location.nextStepHint')}
        error={tried && !value.step ? say('location.nextStepMissing') : undefined}
        value={value.step || undefined}
        onChange={step => change({ step })}
        choices={nextSteps.map(step => ({ value: step, label: say(`location.nextStep.${step}`) }))}
      />
      <KeptNotice kept={stay.kept} next={nextSteps.find(one => one === value.step)} dayOf={words.date} />
      {value.step === 'other' && (
        <TextInput
          label={say('location.nextStepOther')}
          error={tried && !nextStep ? say('location.nextStepOtherMissing') : undefined}
          maxLength={300}
          value={value.other}
          onChange={other => change({ other })}
        />
      )}
      <TextArea
        label={say('location.endNote')}
        optional
        maxLength={2000}
        value={value.note}
        onChange={note => change({ note })}
      />
      <Outcome reason={act.error} />
      <div className="confirm-actions">
        <Button type="submit" isPending={act.isPending}>
          {say('location.endYes')}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}
