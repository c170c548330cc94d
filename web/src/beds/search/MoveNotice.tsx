import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { stayQuery } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { useStayWords } from '../words.ts'

/** Says that the search is for somebody who moves, and from where. */
export const MoveNotice = ({ stayId }: { stayId: string }) => {
  const say = useText()
  const words = useStayWords()
  const stay = useQuery(stayQuery(stayId)).data
  if (!stay) return null
  return (
    <Notice title={say('beds.moving', { person: words.person(stay.client), location: stay.location.name })}>
      <p>
        {say('beds.movingText')} <Link to={`/bedden/verblijf/${stayId}`}>{say('beds.movingStop')}</Link>
      </p>
    </Notice>
  )
}
