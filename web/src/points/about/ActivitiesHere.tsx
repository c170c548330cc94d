import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import { activitiesQuery } from '../../shared/api/activities.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { clockFormat, momentWords } from '../../shared/ui/timeWords.ts'

/** How many are named: the page of activities has the rest. */
const some = 6

/** What people do together at a support point, with when it is next; nothing when there is nothing. */
export const ActivitiesHere = ({ id }: { id: string }) => {
  const say = useText()
  const intl = useIntl()
  const { data } = useQuery({ ...activitiesQuery({ supportPoint: id }), retry: false })
  const planned = data?.filter(({ status }) => status === 'planned').slice(0, some) ?? []
  if (planned.length === 0) return null
  const when = { weekday: 'long', day: 'numeric', month: 'long', ...clockFormat } as const
  return (
    <Panel title={say('points.activities')}>
      <ul className="about-activities">
        {planned.map(({ id: activity, title, dates }) => {
          const next = dates.find(({ cancelled }) => !cancelled)
          return (
            <li key={activity}>
              <Link to={`/activiteiten/${activity}`}>{title}</Link>
              {next && <time dateTime={next.from}>{momentWords(intl, next.from, when)}</time>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
