import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useLanguageName, usePointWords } from '../../points/words.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import type { TextId } from '../../shared/i18n/texts.ts'
import './Changes.css'

/** What a field is called, in the order of the form; its organisation's id says nothing to people. */
const labels: [string, TextId][] = [
  ['name', 'pointKeeping.name'],
  ['functions', 'pointKeeping.functions'],
  ['neighboursWelcome', 'pointKeeping.welcome'],
  ['about', 'pointKeeping.about'],
  ['organisation', 'pointKeeping.organisation'],
  ['address', 'pointKeeping.address'],
  ['place', 'pointKeeping.place'],
  ['hours', 'pointKeeping.hours'],
  ['groups', 'pointKeeping.groups'],
  ['accessibility', 'pointKeeping.accessibility'],
  ['languages', 'pointKeeping.languages'],
  ['contact', 'pointKeeping.contact'],
  ['films', 'pointKeeping.films'],
  ['pictures', 'pointKeeping.pictures'],
]

/** What differs from how a coordinator last saw it. */
export const Changes = ({ point }: { point: SupportPointDetail }) => {
  const say = useText()
  const words = useValueWords()
  const before = point.before ?? {}
  const now: Record<string, unknown> = { ...point, pictures: point.pictures.map(({ alt }) => alt) }
  const changed = labels.filter(([field]) => field in before)
  if (changed.length === 0) return <p>{say('pointKeeping.reviewSame')}</p>
  return (
    <>
      <p>{say('pointKeeping.reviewChanged')}</p>
      <ul className="changes">
        {changed.map(([field, label]) => (
          <li key={field}>
            <h3>{say(label)}</h3>
            <dl>
              <dt>{say('pointKeeping.before')}</dt>
              <dd>{words(field, before[field])}</dd>
              <dt>{say('pointKeeping.now')}</dt>
              <dd>{field === 'place' ? say('pointKeeping.otherPlace') : words(field, now[field])}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The value of a field as people read it. */
const useValueWords = () => {
  const say = useText()
  const { nameOf } = usePointWords()
  const languageName = useLanguageName()
  const one = (field: string, value: unknown): string => {
    if (typeof value === 'boolean') return say(value ? 'pointKeeping.yes' : 'pointKeeping.no')
    if (typeof value !== 'string') return Object.values(value as object).join(', ')
    return field === 'languages' ? languageName(value) : nameOf(value)
  }
  return (field: string, value: unknown): string => {
    if (field === 'place') return say('pointKeeping.placeSame')
    const parts = (Array.isArray(value) ? value : [value]).filter(part => part !== null && part !== undefined)
    return parts.map(part => one(field, part)).join(', ') || say('pointKeeping.nothing')
  }
}
