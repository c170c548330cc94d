import { useQuery } from '@tanstack/react-query'
import type { SupportPointImportReport } from '../../../services/contracts/api/support-point-exchange.ts'
import { supportPointFunctionsQuery } from '../shared/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'

/** What comes of an import that is not in the file: what is on the map at once, and what is taken to be so. */
export const Consequences = ({ report }: { report: SupportPointImportReport }) => {
  const say = useText()
  const inWords = useLocalText()
  const { data: functions = [] } = useQuery(supportPointFunctionsQuery)
  const { added, published, assumedFunction, assumedWelcome } = report
  const offers = functions.find(({ id }) => id === assumedFunction?.id)?.name
  const sentences = [
    added > 0 && say('pointExchange.publishes', { count: added }),
    published > added && say('pointExchange.publishesWaiting', { count: published - added }),
    assumedFunction &&
      say('pointExchange.assumesFunction', {
        ...{ count: assumedFunction.count, function: offers ? inWords(offers) : assumedFunction.id },
      }),
    assumedWelcome > 0 && say('pointExchange.assumesWelcome', { count: assumedWelcome }),
  ].filter(sentence => typeof sentence === 'string')
  if (sentences.length === 0) return null
  return (
    <ul className="import-consequences">
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
