import type { FormEvent, ReactNode } from 'react'
import '../LocationFrame.css'
import '../../resident/AskPage.css'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ErrorSummary } from '../../shared/ui/ErrorSummary.tsx'
import type { KeptForm } from './useKeptForm.ts'

interface KeptFrameProps<Value extends object> {
  form: KeptForm<Value>
  /** What the form says without what was typed. */
  known: Value
  save: { isPending: boolean; error: unknown }
  onSubmit(): void
  children: ReactNode
}

/** What stands around the fields: mistakes above, what was kept, saving below. */
export const KeptFrame = <Value extends object>({ form, known, save, onSubmit, children }: KeptFrameProps<Value>) => {
  const say = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.check() && !save.isPending) onSubmit()
  }
  return (
    <form className="ask-form" onSubmit={submit} noValidate>
      <ErrorSummary
        errors={form.mistakes.map(({ field, text }) => ({ field, text: say(text) }))}
        attempt={form.attempt}
      />
      {form.restored && (
        <p className="ask-restored">
          {say('keeping.restored')}
          <Button look="quiet" size="sm" onPress={() => form.clear(known)}>
            {say('keeping.startAgain')}
          </Button>
        </p>
      )}
      {children}
      <Outcome reason={save.error} />
      <p>
        <Button type="submit" isPending={save.isPending}>
          {say('shared.save')}
        </Button>
      </p>
    </form>
  )
}
