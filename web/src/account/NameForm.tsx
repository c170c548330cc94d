import { type FormEvent, useState } from 'react'
import { type Me, useChangeMe } from '../shared/api/me.ts'
import { type Language, useLanguage, useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import './SignInPage.css'

/** My name and the language of my screens and mails. */
export const NameForm = ({ me }: { me: Me }) => {
  const say = useText()
  const { choose } = useLanguage()
  const save = useChangeMe()
  const [name, setName] = useState(me.needsName ? '' : me.name)
  const [locale, setLocale] = useState<Language>(me.locale)
  const [attempt, setAttempt] = useState(0)
  const problem = attempt > 0 && !name.trim() ? say('account.nameMissing') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!name.trim() || save.isPending) return
    save.mutate({ name: name.trim(), locale }, { onSuccess: () => choose(locale) })
  }
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={problem ? [{ field: 'name', text: problem }] : []} attempt={attempt} />
      {me.needsName && <Notice>{say('account.needsName')}</Notice>}
      <TextInput
        id="name"
        width="md"
        autoComplete="name"
        maxLength={80}
        label={say('account.name')}
        error={problem}
        value={name}
        onChange={setName}
      />
      <SelectInput
        width="md"
        label={say('account.language')}
        hint={say('account.languageHint')}
        value={locale}
        onChange={value => setLocale(value as Language)}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Outcome reason={save.error} />
      {save.isSuccess && (
        <Notice tone="positive" role="status">
          {say('shared.saved')}
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
