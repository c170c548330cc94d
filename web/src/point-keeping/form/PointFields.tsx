import { useState } from 'react'
import { longOpening } from '../../hours/form.ts'
import { LongOpening } from '../../hours/LongOpening.tsx'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { usePointWords } from '../../points/words.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { PlaceChoice } from '../../shared/places/PlaceChoice.tsx'
import { CheckBox } from '../../shared/ui/CheckBox.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextArea, TextInput } from '../../shared/ui/TextInput.tsx'
import { AudienceFields } from './AudienceFields.tsx'
import { ContactFields } from './ContactFields.tsx'
import { FilmFields } from './FilmFields.tsx'
import { ManyChecks } from './ManyChecks.tsx'
import { PointFrame } from './PointFrame.tsx'
import { PointHours } from './PointHours.tsx'
import type { PointForm } from './pointForm.ts'

/** What the parts of the form get. */
export interface PointPartProps {
  form: KeptForm<PointForm>
  problemAt(field: string): string | undefined
}

interface PointFieldsProps {
  form: KeptForm<PointForm>
  known: PointForm
  save: { isPending: boolean; isSuccess: boolean; error: unknown }
  onSubmit(): void
}

/** Everything that can be said about a support point; only name, place and what is offered must. */
export const PointFields = ({ form, known, save, onSubmit }: PointFieldsProps) => {
  const say = useText()
  const part = { form, problemAt: form.problemAt(say) }
  const [isDoubted, setDoubted] = useState(false)
  const long = longOpening(form.value.hours, known.hours)
  const submit = () => (long ? setDoubted(true) : onSubmit())
  return (
    <PointFrame form={form} known={known} save={save} onSubmit={submit}>
      {long && isDoubted && (
        <LongOpening
          times={long}
          onClose={() => setDoubted(false)}
          onConfirm={() => {
            setDoubted(false)
            onSubmit()
          }}
        />
      )}
      <WhatFields {...part} />
      <WhereFields {...part} known={known} />
      <Panel title={say('pointKeeping.hours')}>
        <PointHours
          value={form.value.hours}
          onChange={hours => form.change({ hours })}
          problem={part.problemAt('hours')}
          refusal={save.error}
        />
      </Panel>
      <AudienceFields {...part} />
      <ContactFields {...part} />
      <FilmFields {...part} />
    </PointFrame>
  )
}

const WhatFields = ({ form: { value, change }, problemAt }: PointPartProps) => {
  const say = useText()
  const { functions } = usePointWords()
  return (
    <Panel title={say('pointKeeping.what')}>
      <TextInput
        id="name"
        label={say('pointKeeping.name')}
        error={problemAt('name')}
        maxLength={120}
        value={value.name}
        onChange={name => change({ name })}
      />
      <ManyChecks
        id="functions"
        label={say('pointKeeping.functions')}
        error={problemAt('functions')}
        options={functions}
        value={value.functions}
        onChange={functions => change({ functions })}
      />
      <CheckBox isSelected={value.neighboursWelcome} onChange={neighboursWelcome => change({ neighboursWelcome })}>
        {say('pointKeeping.welcome')}
      </CheckBox>
      <TextArea
        label={say('pointKeeping.about')}
        hint={say('pointKeeping.aboutHint')}
        optional
        maxLength={4000}
        value={value.about}
        onChange={about => change({ about })}
      />
      <TextInput
        label={say('pointKeeping.organisation')}
        optional
        maxLength={120}
        value={value.organisation}
        onChange={organisation => change({ organisation })}
      />
    </Panel>
  )
}

const WhereFields = ({ form: { value, change }, problemAt, known }: PointPartProps & { known: PointForm }) => {
  const say = useText()
  return (
    <Panel title={say('pointKeeping.where')}>
      <TextInput
        label={say('pointKeeping.address')}
        optional
        maxLength={200}
        value={value.address}
        onChange={address => change({ address })}
      />
      <PlaceChoice
        label={say('pointKeeping.place')}
        exact
        labelHidden={false}
        {...(known.where.place ? { same: known.where.place, sameLabel: say('pointKeeping.placeSame') } : {})}
        value={value.where}
        onChange={where => change({ where })}
        problemAt={problemAt}
      />
    </Panel>
  )
}
