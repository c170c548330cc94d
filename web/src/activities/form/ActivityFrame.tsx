import type { FormEvent } from 'react'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ErrorSummary } from '../../shared/ui/ErrorSummary.tsx'
import { useActivityWords } from '../useActivityWords.ts'
import type { ActivityForm } from './activityForm.ts'
import './ActivityForm.css'
import { PlacesFields } from './PlacesFields.tsx'
import { refusedAt } from './refused.ts'
import { WhatFields } from './WhatFields.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WhereFields } from './WhereFields.tsx'

interface ActivityFrameProps {
  form: KeptForm<ActivityForm>
  /** What the form says without what was typed. */
  known: ActivityForm
  save: { isPending: boolean; error: unknown; reset(): void }
  isNew: boolean
  onSubmit(): void
}

/**
 * The form of an activity: mistakes above, what was kept, the four questions, saving below. What the server refused
 * stands at its input like any mistake, until something is changed.
 */
export const ActivityFrame = ({ form: typed, known, save, isNew, onSubmit }: ActivityFrameProps) => {
  const say = useText()
  const { today } = useActivityWords()
  const refused = refusedAt(save.error, typed.value, today)
  const form: KeptForm<ActivityForm> = {
    ...typed,
    change: part => {
      if (save.error) save.reset()
      typed.change(part)
    },
    problemAt: words => field => typed.problemAt(words)(field) ?? refused.find(one => one.field === field)?.text,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.check() && !save.isPending) onSubmit()
  }
  return (
    <form className="activity-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={[...form.mistakes.map(({ field, text }) => ({ field, text: say(text) })), ...refused]}
        attempt={form.attempt * 2 + (refused.length > 0 ? 1 : 0)}
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
      {refused.length === 0 && <Outcome reason={save.error} />}
      <p>
        <Button type="submit" isPending={save.isPending}>
          {say(isNew ? 'activities.add' : 'shared.save')}
        </Button>
      </p>
    </form>
  )
}
