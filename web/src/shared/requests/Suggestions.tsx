import type { HelpRequest } from '../../../../services/contracts/api/help-requests.ts'
import { useText } from '../i18n/Language.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SuggestionItem } from './SuggestionItem.tsx'
import './Suggestions.css'

interface SuggestionsProps {
  items: NonNullable<HelpRequest['suggestions']>
  /** Other words above the list, for who is not the asker. */
  text?: string
}

/** What already exists near by, when nobody was found yet: no match is never the end [DOMAIN, help requests 4]. */
export const Suggestions = ({ items, text }: SuggestionsProps) => {
  const say = useText()
  if (items.length === 0) return null
  return (
    <Panel title={say('shared.suggestions')} tone="warm">
      <p>{text ?? say('shared.suggestionsText')}</p>
      <ul className="suggestions">
        {items.map(item => (
          <SuggestionItem key={item.id} item={item} />
        ))}
      </ul>
    </Panel>
  )
}
