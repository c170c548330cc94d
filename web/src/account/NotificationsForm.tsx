import { type FormEvent, useState } from 'react'
import type { MyNotifyPreferences } from '../../../services/contracts/api/notify.ts'
import { useSaveNotifications } from '../shared/api/notifications.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { ChannelOrder } from './ChannelOrder.tsx'
import { preferencesOf, type TellForm, tellFormOf, tellMistakes } from './notificationsForm.ts'
import './CrisisCardForm.css'

/** My ways of being told, my number and address, and when to leave me alone. */
export const NotificationsForm = ({ preferences }: { preferences: MyNotifyPreferences }) => {
  const say = useText()
  const save = useSaveNotifications()
  const [form, setForm] = useState(() => tellFormOf(preferences))
  const [attempt, setAttempt] = useState(0)
  const mistakes = attempt > 0 ? tellMistakes(form) : []
  const change = (part: Partial<TellForm>) => {
    save.reset()
    setForm({ ...form, ...part })
  }
  const problemAt = (field: string) => {
    const mistake = mistakes.find(one => one.field === field)
    return mistake && say(mistake.text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (tellMistakes(form).length === 0 && !save.isPending) save.mutate(preferencesOf(form))
  }
  return (
    <form className="crisis-card" onSubmit={submit} noValidate>
      <ErrorSummary errors={mistakes.map(({ field, text }) => ({ field, text: say(text) }))} attempt={attempt} />
      <Panel title={say('account.channels')}>
        <ChannelOrder form={form} available={preferences.available} onChange={change} />
      </Panel>
      <Panel title={say('account.reach')}>
        <TextInput
          id="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          width="md"
          label={say('account.phone')}
          hint={say('account.phoneHint')}
          optional
          error={problemAt('phone')}
          value={form.phone}
          onChange={phone => change({ phone })}
        />
        <TextInput
          id="tell-email"
          type="email"
          inputMode="email"
          width="md"
          label={say('account.tellEmail')}
          hint={say('account.tellEmailHint')}
          optional
          error={problemAt('tell-email')}
          value={form.email}
          onChange={email => change({ email })}
        />
      </Panel>
      <Panel title={say('account.quiet')}>
        <CheckBox isSelected={form.quiet} onChange={quiet => change({ quiet })}>
          {say('account.quietText')}
        </CheckBox>
        {form.quiet && (
          <div className="crisis-actions">
            <TextInput
              id="quiet-from"
              type="time"
              width="sm"
              label={say('account.quietFrom')}
              error={problemAt('quiet-from')}
              value={form.from}
              onChange={from => change({ from })}
            />
            <TextInput
              type="time"
              width="sm"
              label={say('account.quietTo')}
              value={form.to}
              onChange={to => change({ to })}
            />
          </div>
        )}
      </Panel>
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
