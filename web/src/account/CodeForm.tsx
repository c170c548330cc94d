import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { useConfig } from '../shared/api/config.ts'
import { useVerifyCode } from '../shared/api/signIn.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'

/** Asks for the six digits from the e-mail. */
export const CodeForm = ({ email, onOther }: { email: string; onOther(): void }) => {
  const say = useText()
  const verify = useVerifyCode()
  const isDemo = useConfig()?.demo
  const [code, setCode] = useState('')
  const [attempt, setAttempt] = useState(0)
  const digits = code.replace(/\s/g, '')
  const isRight = /^\d{6}$/.test(digits)
  const problem = attempt > 0 && !isRight ? say('account.codeMissing') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (isRight && !verify.isPending) verify.mutate({ email, code: digits })
  }
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={problem ? [{ field: 'code', text: problem }] : []} attempt={attempt} />
      <TextInput
        id="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        width="sm"
        label={say('account.code')}
        hint={say('account.codeHint')}
        error={problem}
        value={code}
        onChange={setCode}
      />
      {isDemo && (
        <p>
          {say('account.demoMail')}{' '}
          <Link to="/postvak" target="_blank">
            {say('account.demoMailLink')}
          </Link>
        </p>
      )}
      <Outcome reason={verify.error} />
      <div className="sign-in-ways">
        <Button type="submit" isPending={verify.isPending}>
          {say('app.signIn')}
        </Button>
        <Button look="quiet" onPress={onOther}>
          {say('account.otherEmail')}
        </Button>
      </div>
    </form>
  )
}
