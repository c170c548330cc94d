import type { FormEvent, ReactNode } from 'react'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import '../../resident/AskPage.css'
import { Problem } from '../../shared/api/client.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ErrorSummary } from '../../shared/ui/ErrorSummary.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import type { PointForm } from './pointForm.ts'

interface PointFrameProps {
  form: KeptForm<PointForm>
  /** What the form says without what was typed. */
  known: PointForm
  save: { isPending: boolean; isSuccess: boolean; error: unknown }
  onSubmit(): void
  children: ReactNode
}

/** What stands around the fields: mistakes above, what was kept, saving below. */
export const PointFrame = ({ form, known, save, onSubmit, children }: PointFrameProps) => {
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
          {say('pointKeeping.restored')}
          <Button look="quiet" size="sm" onPress={() => form.clear(known)}>
            {say('pointKeeping.startAgain')}
          </Button>
        </p>
      )}
      {children}
      <SaveOutcome reason={save.error} />
      {save.isSuccess && isSame(form.value, known) && (
        <Notice tone="positive" role="status">
          <p>{say('pointKeeping.saved')}</p>
        </Notice>
      )}
      <p>
        <Button type="submit" isPending={save.isPending}>
          {say('shared.save')}
        </Button>
      </p>
    </form>
  )
}

const isSame = (one: PointForm, other: PointForm) => JSON.stringify(one) === JSON.stringify(other)

const SaveOutcome = ({ reason }: { reason: unknown }) => {
  const say = useText()
  if (!(reason instanceof Problem) || reason.code !== 'changed-meanwhile') return <Outcome reason={reason} />
  return (
    <Notice tone="warning" role="alert">
      <p>{say('pointKeeping.changedMeanwhile')}</p>
    </Notice>
  )
}
