import type { FormEvent } from 'react'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ErrorSummary } from '../../shared/ui/ErrorSummary.tsx'
import type { ActivityForm } from './activityForm.ts'
import './ActivityForm.css'
import { PlacesFields } from './PlacesFields.tsx'
import { WhatFields } from './WhatFields.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WhereFields } from './WhereFields.tsx'

interface ActivityFrameProps {
  form: KeptForm<ActivityForm>
  /** What the form says without what was typed. */
  known: ActivityForm
  save: { isPending: boolean; error: unknown }
  isNew: boolean
  onSubmit(): void
}

/** The form of an activity: mistakes above, what was kept, the four questions, saving below. */
export const ActivityFrame = ({ form, known, save, isNew, onSubmit }: ActivityFrameProps) => {
  const say = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.check() && !save.isPending) onSubmit()
  }
  return (
    <form className="activity-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={form.mistakes.map(({ field, text }) => ({ field, text: say(text) }))}
        attempt={form.attempt}
      />
      {form.restored && (
        <p className="activity-form-restored">
          {say('activities.restored')}
          <Button look="quiet" size="sm" onPress={() => form.clear(known)}>
            {say('activities.startAgain')}
          </Button>
        </p>
      )}
      <WhatFields form={form} />
      <WhereFields form={form} />
      <WhenFields form={form} />
      <PlacesFields form={form} />
      {!isNew && <p>{say('activities.changeTells')}</p>}
      <Outcome reason={save.error} />
      <p>
        <Button type="submit" isPending={save.isPending}>
          {say(isNew ? 'activities.add' : 'shared.save')}
        </Button>
      </p>
    </form>
  )
}
