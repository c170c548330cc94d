import type { SupportPointWord } from '../../../contracts/api/support-points.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../../words.ts'
import { derivedId } from './ids.ts'

/** A kind of words that HSDS knows as a taxonomy; `linkType` says what they say of a thing. */
export interface Taxonomy {
  linkType: string
  name: string
  description: string
  words: Map<string, string>
}

const wordsOf = (words: SupportPointWord[]) => new Map(words.map(({ id, name }) => [id, name.nl]))

/** Our words, as taxonomies. */
export const taxonomies = {
  function: {
    ...{ linkType: 'function', name: 'Omzien: functies van steunpunten' },
    description: 'Wat een steunpunt biedt.',
    words: wordsOf(supportPointFunctions),
  },
  group: {
    ...{ linkType: 'intended_audience', name: 'Omzien: doelgroepen van steunpunten' },
    description: 'Voor wie een steunpunt bedoeld is; geen: voor iedereen.',
    words: wordsOf(supportPointGroups),
  },
  accessibility: {
    ...{ linkType: 'accessibility', name: 'Omzien: toegankelijkheid van steunpunten' },
    description: 'Wat een steunpunt toegankelijk maakt.',
    words: wordsOf(supportPointAccessibility),
  },
  access: {
    ...{ linkType: 'access', name: 'Omzien: toegang tot steunpunten' },
    description: 'Hoe iemand er terechtkan.',
    words: new Map([['without-appointment', 'Welkom zonder afspraak']]),
  },
} satisfies Record<string, Taxonomy>

/** A word said of a thing, with its meaning, as HSDS has it. */
export const attributeOf = (
  { linkType, name, description, words }: Taxonomy,
  code: string,
  link: { id: string; entity: string },
): object => {
  const taxonomyId = derivedId('taxonomy', linkType)
  const termId = derivedId(`term ${linkType}`, code)
  const said = words.get(code) ?? code
  return {
    ...{ id: derivedId(`attribute ${link.id} ${linkType}`, code), link_id: link.id, link_entity: link.entity },
    ...{ link_type: linkType, taxonomy_term_id: termId },
    taxonomy_term: {
      ...{ id: termId, code, name: said, description: said, taxonomy: name, language: 'nl', taxonomy_id: taxonomyId },
      taxonomy_detail: { id: taxonomyId, name, description },
    },
  }
}
