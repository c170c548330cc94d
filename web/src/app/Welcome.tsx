import { useConfig } from '../shared/api/config.ts'
import { EmergencyLine } from '../shared/danger/EmergencyLine.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Door } from '../shared/ui/Door.tsx'
import { Icon, type IconName } from '../shared/ui/Icon.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Street } from '../shared/ui/Street.tsx'
import './Welcome.css'

const steps: { icon: IconName; title: TextId; text: TextId }[] = [
  { icon: 'chat', title: 'app.how1Title', text: 'app.how1Text' },
  { icon: 'people', title: 'app.how2Title', text: 'app.how2Text' },
  { icon: 'ladder', title: 'app.how3Title', text: 'app.how3Text' },
]

/** The street with its doors: I need help, I want to help, something is wrong now. */
export const Welcome = () => {
  const say = useText()
  const place = useConfig()?.municipality.name
  return (
    <div className="welcome">
      <div className="welcome-sky">
        <Page
          width="wide"
          title={say('app.welcomeTitle')}
          above={place ? say('app.welcomeAbove', { place }) : undefined}
          intro={say('app.welcomeIntro')}
        >
          <div className="welcome-doors">
            <Door
              to="/hulp-vragen"
              icon="hand"
              title={say('app.doorAsk')}
              text={say('app.doorAskText')}
              paint="canal"
            />
            <Door
              to="/helpen"
              icon="people"
              title={say('app.doorHelp')}
              text={say('app.doorHelpText')}
              paint="window"
            />
            <Door to="/melden" icon="news" title={say('app.doorNow')} text={say('app.doorNowText')} paint="brick" />
          </div>
          <p>
            <ButtonLink look="secondary" icon="map" to="/kaart">
              {say('app.seeMap')}
            </ButtonLink>
          </p>
        </Page>
        <Street />
      </div>
      <div className="welcome-emergency">
        <EmergencyLine />
      </div>
      <HowItGoes />
    </div>
  )
}

const HowItGoes = () => {
  const say = useText()
  return (
    <section className="welcome-how" aria-labelledby="how-title">
      <h2 id="how-title">{say('app.howTitle')}</h2>
      <ol>
        {steps.map(({ icon, title, text }) => (
          <li key={title}>
            <span className="welcome-how-picture">
              <Icon name={icon} size="lg" />
            </span>
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
