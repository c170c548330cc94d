import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Suggestion } from '../../../../services/contracts/api/help-requests.ts'
import { supportPointFunctionsQuery } from '../api/places.ts'
import { useLocalText, useText } from '../i18n/Language.tsx'
import { OpenNow } from '../places/OpenNow.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Time } from '../ui/Time.tsx'
import { distanceWords } from './words.ts'

const icons = { 'support-point': 'home', activity: 'people', circle: 'circle' } as const
const addresses: Partial<Record<Suggestion['kind'], string>> = {
  'support-point': '/steunpunt/',
  activity: '/activiteiten/',
}

/** One thing that exists near by: its name leads to all that is known of it. `apart`: opened beside what is being done. */
export const SuggestionItem = ({ item, apart = false }: { item: Suggestion; apart?: boolean }) => {
  const say = useText()
  const local = useLocalText()
  const functions = useQuery(supportPointFunctionsQuery).data
  const nameOf = (id: string) => local(functions?.find(one => one.id === id)?.name) || id
  const address = addresses[item.kind]
  return (
    <li>
      <Icon name={icons[item.kind]} />
      <div>
        <p className="suggestions-name">
          {address ? (
            <Link to={`${address}${item.id}`} {...(apart ? { target: '_blank' } : {})}>
              {item.name}
            </Link>
          ) : (
            item.name
          )}
        </p>
        <p>
          {distanceWords(item.distance, say)}
          {item.opening && ' · '}
          {item.opening && <OpenNow opening={item.opening} />}
          {item.next && ' · '}
          {item.next && <Time at={item.next.from} look="moment" />}
        </p>
        {item.kind === 'support-point' && <p className="suggestions-more">{item.functions.map(nameOf).join(' · ')}</p>}
      </div>
    </li>
  )
}
