import { useMe } from '../shared/api/me.ts'
import { useSignOut } from '../shared/api/signIn.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { MoreOfAccount } from './MoreOfAccount.tsx'
import { MyData } from './MyData.tsx'
import { NameForm } from './NameForm.tsx'
import { Passkeys } from './Passkeys.tsx'
import { Sessions } from './Sessions.tsx'

/** Who I am here, how I sign in, and where I am signed in. */
export const AccountPage = () => {
  const say = useText()
  const me = useMe()
  const signOut = useSignOut()
  if (!me) return null
  return (
    <Page
      title={say('account.title')}
      actions={
        <Button look="secondary" icon="out" isPending={signOut.isPending} onPress={() => signOut.mutate()}>
          {say('account.signOut')}
        </Button>
      }
    >
      <Outcome reason={signOut.error} />
      <Panel title={say('account.aboutTitle')}>
        <NameForm me={me} />
        <Facts
          facts={[
            { name: say('account.email'), value: me.email ?? undefined },
            { name: say('account.roles'), value: me.roles.map(role => say(`account.role.${role}`)).join(', ') },
            { name: say('account.organisation'), value: me.organisation?.name },
          ]}
        />
      </Panel>
      <MoreOfAccount me={me} />
      <Passkeys />
      <Sessions />
      <MyData />
    </Page>
  )
}
