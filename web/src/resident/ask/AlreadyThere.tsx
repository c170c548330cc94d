import { useQuery } from '@tanstack/react-query'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { helpRequestSuggestionsQuery } from '../../shared/api/helpRequests.ts'
import { useMe } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { SuggestionItem } from '../../shared/requests/SuggestionItem.tsx'
import '../../shared/requests/Suggestions.css'
import { Panel } from '../../shared/ui/Panel.tsx'
import type { Draft } from './draft.ts'
import { keptPlace } from './keptPlace.ts'

/** Where somebody probably asks for: what they chose, where they asked for before, where they live. */
const usePlace = ({ where }: Draft): Point | undefined => {
  const me = useMe()
  return where.place ?? (me && (keptPlace(me.id)?.place ?? me.place)) ?? undefined
}

/**
 * Beside the questions: what already exists near by, so that who only wants a cup of coffee need not wait for somebody
 * [004, 5.3.1]. It opens in a tab of its own: the question stays as it is. Nothing is shown where nothing is known.
 */
export const AlreadyThere = ({ draft }: { draft: Draft }) => {
  const say = useText()
  const place = usePlace(draft)
  const near = place && `${place.lat.toFixed(4)},${place.lon.toFixed(4)}`
  const { data } = useQuery({
    ...helpRequestSuggestionsQuery({ near: near ?? '', ...(draft.kind ? { kind: draft.kind } : {}) }),
    enabled: Boolean(near && draft.kind),
  })
  if (!data || data.length === 0) return null
  return (
    <aside aria-label={say('ask.alreadyThere')}>
      <Panel title={say('ask.alreadyThere')} tone="warm">
        <p>{say('ask.alreadyThereText')}</p>
        <ul className="suggestions">
          {data.slice(0, 3).map(item => (
            <SuggestionItem key={item.id} item={item} apart />
          ))}
        </ul>
      </Panel>
    </aside>
  )
}
