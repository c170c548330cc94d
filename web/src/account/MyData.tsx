import { useState } from 'react'
import { useEraseMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import './SignInPage.css'

/** What is kept about me: to take along, or to have forgotten. */
export const MyData = () => {
  const say = useText()
  const erase = useEraseMe()
  const [asking, setAsking] = useState(false)
  return (
    <Panel title={say('account.data')}>
      <p>{say('account.dataText')}</p>
      <Outcome reason={erase.error} />
      <div className="sign-in-ways">
        <a className="button" data-look="secondary" data-size="md" href="/api/v1/me/data" download="omzien.json">
          {say('account.download')}
        </a>
        <Button look="danger" onPress={() => setAsking(true)}>
          {say('account.erase')}
        </Button>
      </div>
      <Confirm
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('account.eraseAsk')}
        action={say('account.eraseYes')}
        look="danger"
        isPending={erase.isPending}
        onConfirm={() => erase.mutate(undefined, { onError: () => setAsking(false) })}
      >
        <p>{say('account.eraseText')}</p>
      </Confirm>
    </Panel>
  )
}
