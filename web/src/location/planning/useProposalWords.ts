import { useText } from '../../shared/i18n/Language.tsx'
import { bedName } from '../bedName.ts'
import { nightsOf, useStayWords } from '../useStayWords.ts'
import type { Proposal } from './cells.ts'
import type { Rows } from './rows.ts'

/** A proposal in words: `Samira: tot do 27 nov (was di 25 nov), 4 nachten`. */
export const useProposalWords = (rows: Rows) => {
  const say = useText()
  const words = useStayWords()
  return (proposal: Proposal) => {
    const { span } = proposal
    const who = words.span(span)
    if ('to' in proposal)
      return say('planning.proposal.to', {
        who,
        to: words.date(proposal.to),
        was: words.date(span.period.to),
        count: nightsOf({ from: span.period.from, to: proposal.to }),
      })
    const bed = rows.lines.find(line => line.bed.bedId === proposal.toBed)?.bed
    return say('planning.proposal.bed', { who, bed: bed ? bedName(bed) : '' })
  }
}
