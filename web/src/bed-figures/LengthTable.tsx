import { useIntl } from 'react-intl'
import type { BedFigures } from '../../../services/contracts/api/respite-figures.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** How long people stayed, month after month: a bar for the mean, and by kind, as a mean of all kinds says little. */
export const LengthTable = ({ months }: { months: BedFigures['lengthOfStay'] }) => {
  const say = useText()
  const { formatNumber, formatDate } = useIntl()
  if (months.length === 0) return <p>{say('bedFigures.nobodyLeft')}</p>
  const most = Math.max(1, ...months.map(({ nights }) => nights))
  const mean = (nights: number) => formatNumber(nights, { maximumFractionDigits: 1 })
  return (
    <table className="small-figures lengths">
      <caption className="visually-hidden">{say('bedFigures.lengthTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('bedFigures.month')}</th>
          <th scope="col">{say('bedFigures.left')}</th>
          <th scope="col">{say('bedFigures.meanNights')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, stays, nights, kinds }) => (
          <tr key={month}>
            <th scope="row">
              {formatDate(noonOf(`${month}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' })}
              <span className="figures-small">
                {kinds
                  .map(one =>
                    say('bedFigures.kindNights', {
                      kind: say(`shared.stayKind.${one.kind}`),
                      nights: mean(one.nights),
                    }),
                  )
                  .join(' · ')}
              </span>
            </th>
            <td>{formatNumber(stays)}</td>
            <td>
              {mean(nights)}
              <svg className="bar" data-size="sm" width="100%" aria-hidden="true">
                <rect data-part="occupied" width={`${(nights / most) * 100}%`} height="100%" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
