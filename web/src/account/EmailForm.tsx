import { type FormEvent, useState } from 'react'
import { useSendCode } from '../shared/api/signIn.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'

/** Asks for an e-mail address and sends a code to it. */
export const EmailForm = ({ onSent }: { onSent(email: string): void }) => {
  const say = useText()
  const send = useSendCode()
  const [email, setEmail] = useState('')
  const [attempt, setAttempt] = useState(0)
  const isRight = /^\S+@\S+\.\S+$/.test(email.trim())
  const problem = attempt > 0 && !isRight ? say('account.emailMissing') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (isRight && !send.isPending) send.mutate(email.trim(), { onSuccess: () => onSent(email.trim()) })
  }
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={problem ? [{ field: 'email', text: problem }] : []} attempt={attempt} />
      <TextInput
        id="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={say('account.email')}
        hint={say('account.emailHint')}
        error={problem}
        value={email}
        onChange={setEmail}
      />
      <Outcome reason={send.error} />
      <p>
        <Button type="submit" icon="mail" isPending={send.isPending}>
          {say('account.sendCode')}
        </Button>
      </p>
    </form>
  )
}
