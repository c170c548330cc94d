import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { hasRole, useMe } from '../shared/api/me.ts'
import { pointsWaitingQuery } from '../shared/api/supportPointKeeping.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'

/** Support points to look at and reports about them, as one line that leads there; nothing when there are none. */
export const PointsWaiting = () => {
  const say = useText()
  const isReviewer = hasRole(useMe(), 'coordinator', 'administrator')
  const { data } = useQuery({ ...pointsWaitingQuery, enabled: isReviewer })
  if (!data || data.toReview + data.openReports === 0) return null
  const words = [
    data.toReview > 0 && say('queue.pointsToReview', { count: data.toReview }),
    data.openReports > 0 && say('queue.pointReports', { count: data.openReports }),
  ]
  return (
    <p className="queue-points">
      <Link to="/steunpunten">
        <Icon name="pin" size="sm" />
        <span>{words.filter(Boolean).join(' · ')}</span>
      </Link>
    </p>
  )
}
