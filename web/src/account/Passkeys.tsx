import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Passkey } from '../../../services/contracts/api/identity.ts'
import { knowsPasskeys } from '../shared/api/passkeyBrowser.ts'
import { passkeysQuery, useAddPasskey, useRemovePasskey } from '../shared/api/sessions.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { PasskeyProblem } from './PasskeyProblem.tsx'
import './Sessions.css'

/** My passkeys: signing in with a fingerprint, face or pin. */
export const Passkeys = () => {
  const say = useText()
  const passkeys = useQuery(passkeysQuery)
  const add = useAddPasskey()
  const remove = useRemovePasskey()
  const [asking, setAsking] = useState<Passkey>()
  return (
    <Panel title={say('account.passkeys')}>
      <p>{say('account.passkeysText')}</p>
      <ul className="things">
        {passkeys.data?.map(passkey => (
          <li key={passkey.id}>
            <span>
              <b>{passkey.name}</b> · <Time at={passkey.createdAt} />
            </span>
            <Button
              look="quiet"
              size="sm"
              aria-label={say('account.removePasskeyOf', { name: passkey.name })}
              onPress={() => setAsking(passkey)}
            >
              {say('account.removePasskey')}
            </Button>
          </li>
        ))}
      </ul>
      <PasskeyProblem reason={add.error} />
      <Outcome reason={passkeys.error ?? remove.error} />
      {knowsPasskeys() ? (
        <p>
          <Button look="secondary" icon="key" isPending={add.isPending} onPress={() => add.mutate()}>
            {say('account.addPasskey')}
          </Button>
        </p>
      ) : (
        <p>{say('account.noPasskeys')}</p>
      )}
      {asking && (
        <Confirm
          isOpen
          onClose={() => setAsking(undefined)}
          title={say('account.removePasskeyNamed', { name: asking.name })}
          action={say('account.removePasskey')}
          look="danger"
          isPending={remove.isPending}
          onConfirm={() => remove.mutate(asking.id, { onSettled: () => setAsking(undefined) })}
        >
          <p>{say('account.removePasskeyText')}</p>
        </Confirm>
      )}
    </Panel>
  )
}
