import { Link } from 'react-router'
import type { FreeBed, LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { addressOf } from '../../beds/need.ts'
import { useNeed } from '../../beds/useNeed.ts'
import { useStayWords } from '../../beds/words.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { newSeriesAddress } from './useSeriesForm.ts'

interface AgainLinkProps {
  bed: FreeBed
  location: Pick<LocationAvailability, 'locationId' | 'name'>
  /** The first night of the search. */
  from: string
}

/** A second way to take a bed, for respite: again and again, so that relatives can count on it. */
export const AgainLink = ({ bed, location, from }: AgainLinkProps) => {
  const say = useText()
  const words = useStayWords()
  const { need } = useNeed()
  if (need.kind !== 'respite') return null
  return (
    <Link
      className="bed-again"
      aria-label={say('again.doLabel', { location: location.name, room: words.room(bed) })}
      to={newSeriesAddress(filled({ ...addressOf(need), van: from, bij: '' }), bed.bedId, location.locationId)}
    >
      {say('again.do')}
    </Link>
  )
}

const filled = (parts: Record<string, string>) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value))
