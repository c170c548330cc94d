import type { Nights } from '../../../../services/contracts/api/respite-locations.ts'
import { nightsIn, useStayWords } from '../../beds/words.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'

/** All the nights that will be reserved, said before anything is sent. `out`: first nights that are left out. */
export const Dates = ({ occasions, out }: { occasions: Nights[]; out: string[] }) => {
  const say = useText()
  const words = useStayWords()
  const coming = occasions.filter(({ from }) => !out.includes(from))
  const nights = coming.reduce((sum, period) => sum + nightsIn(period), 0)
  return (
    <Panel title={say('again.dates')}>
      <ol className="again-dates">
        {occasions.map(({ from, to }) => (
          <li key={from} data-out={out.includes(from) ? '' : undefined}>
            {say('again.date', { from: words.day(from), to: words.day(to) })}
            {out.includes(from) && <em> {say('again.dateOut')}</em>}
          </li>
        ))}
      </ol>
      <p role="status">{say('again.datesCount', { count: coming.length, nights })}</p>
    </Panel>
  )
}
