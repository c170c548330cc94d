import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Icon, isIcon } from '../../shared/ui/Icon.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { useLanguageName, usePointWords } from '../words.ts'

/** What can be done there, for whom, and whether somebody can get in. */
export const OffersPanel = ({ point }: { point: SupportPointDetail }) => {
  const say = useText()
  const languageName = useLanguageName()
  const { nameOf, icons } = usePointWords()
  const named = (ids: string[]) => ids.map(nameOf).join(', ')
  return (
    <Panel title={say('points.offers')}>
      <ul className="about-offers">
        {point.functions.map(id => {
          const icon = icons.get(id) ?? ''
          return (
            <li key={id}>
              <Icon name={isIcon(icon) ? icon : 'check'} />
              {nameOf(id)}
            </li>
          )
        })}
      </ul>
      <Facts
        facts={[
          { name: say('points.forWhom'), value: named(point.groups) || say('points.everybody') },
          {
            name: say('points.appointment'),
            value: point.neighboursWelcome ? say('points.welcome') : say('points.byAppointment'),
          },
          { name: say('points.access'), value: named(point.accessibility) },
          { name: say('points.languages'), value: point.languages.map(languageName).join(', ') },
          { name: say('points.organisation'), value: point.organisation },
        ]}
      />
    </Panel>
  )
}
