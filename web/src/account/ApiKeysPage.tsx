import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ApiKey } from '../../../services/contracts/api/identity.ts'
import { apiKeysQuery, useMakeApiKey, useRevokeApiKey } from '../shared/api/apiKeys.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Secret } from '../shared/ui/Secret.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { Time } from '../shared/ui/Time.tsx'
import './CrisisCardForm.css'
import './Sessions.css'

/** Keys with which a partner's own system reports to the backup. */
export const ApiKeysPage = () => {
  const say = useText()
  const list = useQuery(apiKeysQuery)
  return (
    <Page
      title={say('account.keysTitle')}
      intro={say('account.keysIntro')}
      back={{ to: '/account', label: say('account.backToAccount') }}
    >
      <NewKey />
      <Outcome reason={list.error} />
      {list.isSuccess && (
        <Panel title={say('account.keysList')}>
          {list.data.length === 0 && <p>{say('account.keysNone')}</p>}
          <ul className="things">
            {list.data.map(key => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  )
}

const NewKey = () => {
  const say = useText()
  const make = useMakeApiKey()
  const [name, setName] = useState('')
  const [attempt, setAttempt] = useState(0)
  const problem = attempt > 0 && !name.trim() ? say('account.keyNameMissing') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!name.trim() || make.isPending) return
    make.mutate(name.trim(), {
      onSuccess: () => {
        setName('')
        setAttempt(0)
      },
    })
  }
  return (
    <form className="crisis-card" onSubmit={submit} noValidate>
      <ErrorSummary errors={problem ? [{ field: 'key-name', text: problem }] : []} attempt={attempt} />
      {make.data?.key && (
        <Notice tone="positive" role="status" title={say('account.keyMade')}>
          <Secret label={say('account.keyOf', { name: make.data.name })} value={make.data.key} />
          <p>{say('account.keyOnce')}</p>
        </Notice>
      )}
      <TextInput
        id="key-name"
        width="md"
        autoComplete="off"
        maxLength={80}
        label={say('account.keyName')}
        hint={say('account.keyNameHint')}
        error={problem}
        value={name}
        onChange={setName}
      />
      <Outcome reason={make.error} />
      <p>
        <Button type="submit" icon="key" isPending={make.isPending}>
          {say('account.makeKey')}
        </Button>
      </p>
    </form>
  )
}

const KeyRow = ({ apiKey }: { apiKey: ApiKey }) => {
  const say = useText()
  const revoke = useRevokeApiKey()
  const [asking, setAsking] = useState(false)
  const { id, name, createdAt, lastUsedOn, revokedAt } = apiKey
  return (
    <li>
      <span>
        <b>{name}</b> · <Time at={createdAt} />
        {lastUsedOn && (
          <>
            {' '}
            · {say('account.keyUsed')} {say('handover.day', { date: noonOf(lastUsedOn) })}
          </>
        )}
      </span>
      {revokedAt ? (
        <Tag>{say('account.keyRevoked')}</Tag>
      ) : (
        <Button
          look="quiet"
          size="sm"
          aria-label={say('account.revokeKeyOf', { name })}
          onPress={() => setAsking(true)}
        >
          {say('account.revokeKey')}
        </Button>
      )}
      <Confirm
        isOpen={asking}
        look="danger"
        title={say('account.revokeKeyAsk', { name })}
        action={say('account.revokeKey')}
        isPending={revoke.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate(id, { onSuccess: () => setAsking(false) })}
      >
        <p>{say('account.revokeKeyText')}</p>
        <Outcome reason={revoke.error} />
      </Confirm>
    </li>
  )
}
