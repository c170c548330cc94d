import { useQuery } from '@tanstack/react-query'
import type { HelpRequest } from '../../../../services/contracts/api/help-requests.ts'
import { supportPointFunctionsQuery } from '../api/places.ts'
import { useLocalText, useText } from '../i18n/Language.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import './Suggestions.css'
import { distanceWords } from './words.ts'

const icons = { 'support-point': 'home', activity: 'people', circle: 'circle' } as const

interface SuggestionsProps {
  items: NonNullable<HelpRequest['suggestions']>
  /** Other words above the list, for who is not the asker. */
  text?: string
}

/** What already exists near by, when nobody was found yet: no match is never the end [DOMAIN, help requests 4]. */
export const Suggestions = ({ items, text }: SuggestionsProps) => {
  const say = useText()
  const local = useLocalText()
  const functions = useQuery(supportPointFunctionsQuery).data
  if (items.length === 0) return null
  const nameOf = (id: string) => local(functions?.find(one => one.id === id)?.name) || id
  return (
    <Panel title={say('shared.suggestions')} tone="warm">
      <p>{text ?? say('shared.suggestionsText')}</p>
      <ul className="suggestions">
        {items.map(item => (
          <li key={item.id}>
            <Icon name={icons[item.kind]} />
            <div>
              <p className="suggestions-name">{item.name}</p>
              <p>{[distanceWords(item.distance, say), ...item.functions.map(nameOf)].join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
