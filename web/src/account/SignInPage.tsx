import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useConfig } from '../shared/api/config.ts'
import { useMe } from '../shared/api/me.ts'
import { knowsPasskeys } from '../shared/api/passkeyBrowser.ts'
import { providersQuery, usePasskeySignIn } from '../shared/api/signIn.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { CodeForm } from './CodeForm.tsx'
import { EmailForm } from './EmailForm.tsx'
import { PasskeyProblem } from './PasskeyProblem.tsx'
import './SignInPage.css'

/** Only to a page of our own. */
const goalOf = (wanted: string | null) => (wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/')

/** Signing in: a code by e-mail, a passkey, the account of an organisation, or a made-up person in the demo. */
export const SignInPage = () => {
  const say = useText()
  const me = useMe()
  const [search] = useSearchParams()
  const goal = goalOf(search.get('naar'))
  const [email, setEmail] = useState<string>()
  if (me) return <Navigate to={me.needsName ? '/account' : goal} replace />
  return (
    <Page
      part={email ? 'code' : 'email'}
      title={say(email ? 'account.codeTitle' : 'account.signInTitle')}
      intro={email ? say('account.codeIntro', { email }) : say('account.signInIntro')}
    >
      {search.get('naar') && !email && <Notice>{say('account.signInFirst')}</Notice>}
      <DemoDoor goal={goal} />
      <Panel>
        {email ? <CodeForm email={email} onOther={() => setEmail(undefined)} /> : <EmailForm onSent={setEmail} />}
      </Panel>
      {!email && <OtherWays goal={goal} />}
    </Page>
  )
}

const DemoDoor = ({ goal }: { goal: string }) => {
  const say = useText()
  if (!useConfig()?.demo) return null
  return (
    <Panel tone="warm">
      <p>{say('account.demoText')}</p>
      <p>
        <ButtonLink to={`/demo?naar=${encodeURIComponent(goal)}`} icon="people">
          {say('account.demoChoose')}
        </ButtonLink>
      </p>
    </Panel>
  )
}

const OtherWays = ({ goal }: { goal: string }) => {
  const say = useText()
  const ways = useQuery(providersQuery).data
  const passkey = usePasskeySignIn()
  const hasPasskey = ways?.passkey && knowsPasskeys()
  if (!hasPasskey && !ways?.items.length) return null
  return (
    <Panel title={say('account.otherWays')} tone="quiet">
      <div className="sign-in-ways">
        {hasPasskey && (
          <Button look="secondary" icon="key" isPending={passkey.isPending} onPress={() => passkey.mutate()}>
            {say('account.withPasskey')}
          </Button>
        )}
        {ways?.items.map(provider => (
          <a
            key={provider.id}
            className="button"
            data-look="secondary"
            data-size="md"
            href={`${provider.path}?to=${encodeURIComponent(goal)}`}
          >
            {say('account.withOrganisation', { name: provider.name })}
          </a>
        ))}
      </div>
      <PasskeyProblem reason={passkey.error} />
    </Panel>
  )
}
