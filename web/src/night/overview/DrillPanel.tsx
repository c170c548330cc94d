import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { drillsQuery } from '../../shared/api/drills.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'

const tones = { running: 'info', arrived: 'positive', late: 'negative' } as const

/** The last synthetic call: whether the whole chain works, and how long each link took. */
export const DrillPanel = () => {
  const say = useText()
  const intl = useIntl()
  const drills = useQuery(drillsQuery)
  const last = drills.data?.[0]
  return (
    <Panel title={say('night.drill')}>
      {drills.isPending && <Waiting />}
      <Outcome reason={drills.error} />
      {drills.isSuccess && !last && <p>{say('night.noDrill')}</p>}
      {last && (
        <>
          <p className="call-row-tags">
            <Tag tone={tones[last.status]}>{say(`night.drill.${last.status}`)}</Tag> <Time at={last.startedAt} />
          </p>
          <ul className="call-history">
            {last.links.map(link => (
              <li key={link.link}>
                <span>
                  {say(`night.drillLink.${link.link}`)}:{' '}
                  {link.milliseconds === undefined
                    ? say(link.late ? 'night.drillLate' : 'night.drillNotYet')
                    : say('night.seconds', {
                        seconds: intl.formatNumber(link.milliseconds / 1000, { maximumFractionDigits: 1 }),
                      })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
