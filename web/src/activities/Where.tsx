import { Link } from 'react-router'
import type { Activity } from '../../../services/contracts/api/activities.ts'

/** Where it is: the support point by name, and the address. */
export const Where = ({
  activity: { supportPoint, address },
}: {
  activity: Pick<Activity, 'supportPoint' | 'address'>
}) => (
  <>
    {supportPoint && <Link to={`/steunpunt/${supportPoint.id}`}>{supportPoint.name}</Link>}
    {supportPoint && address && ', '}
    {address}
  </>
)
