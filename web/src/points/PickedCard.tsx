import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { theseSupportPointsQuery } from '../shared/api/supportPoints.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { OpenNow } from '../shared/places/OpenNow.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './PickedCard.css'
import { usePointWords } from './words.ts'

/** What was pressed on the map, at the foot of it: one support point, or all at one door. */
export const PickedCard = ({ ids, onClose }: { ids: string[]; onClose(): void }) => {
  const say = useText()
  const { nameOf } = usePointWords()
  const { data, isPending } = useQuery(theseSupportPointsQuery(ids.slice(0, 100)))
  return (
    <section className="picked" aria-label={say('points.picked')} aria-live="polite">
      {isPending && <Waiting />}
      <ul>
        {data?.map(({ id, name, functions, opening }) => (
          <li key={id}>
            <Link to={`/steunpunt/${id}`}>{name}</Link>
            <OpenNow opening={opening} />
            <span className="point-functions">{functions.map(nameOf).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <Button look="quiet" size="sm" icon="close" onPress={onClose}>
        {say('points.pickedClose')}
      </Button>
    </section>
  )
}
