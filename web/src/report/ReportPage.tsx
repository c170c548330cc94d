import { useConfig } from '../shared/api/config.ts'
import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { EmergencyCall } from './EmergencyCall.tsx'
import { NumberList } from './NumberList.tsx'
import { ReportForm } from './ReportForm.tsx'

/** Something is wrong now: everybody who is signed in reports here, visitors see whom to phone. */
export const ReportPage = () => {
  const me = useMe()
  if (me === undefined) return <Waiting />
  return me ? <ReportForm me={me} /> : <PhoneFirst />
}

/** For who is not signed in: phoning is quickest, signing in is possible. */
const PhoneFirst = () => {
  const say = useText()
  const numbers = useConfig()?.numbers
  return (
    <Page title={say('report.title')} intro={say('report.visitorIntro')}>
      <EmergencyCall />
      {numbers && <NumberList numbers={numbers} />}
      <Panel title={say('report.visitorSignInTitle')} tone="quiet">
        <p>{say('report.visitorSignInText')}</p>
        <p>
          <ButtonLink to="/inloggen?naar=%2Fmelden" look="secondary">
            {say('app.signIn')}
          </ButtonLink>
        </p>
      </Panel>
    </Page>
  )
}
