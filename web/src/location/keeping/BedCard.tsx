import { Link } from 'react-router'
import type { Bed } from '../../../../services/contracts/api/respite-locations.ts'
import { useBedWords } from '../../shared/api/respiteVocabulary.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { bedName } from '../bedName.ts'
import type { Opened, PlanningBed } from '../planning/rows.ts'
import { useStayWords } from '../useStayWords.ts'

interface BedCardProps {
  bed: Bed
  planned: PlanningBed | undefined
  from: string
  onOpen(opened: Opened): void
}

/** A bed: what it is, for whom, and when it cannot be used. */
export const BedCard = ({ bed, planned, from, onOpen }: BedCardProps) => {
  const say = useText()
  const words = useStayWords()
  const { group, feature } = useBedWords()
  const blocks = planned?.spans.filter(({ what }) => what === 'block') ?? []
  const name = bedName(bed)
  return (
    <li className="panel">
      <header className="panel-head">
        <h3>{name}</h3>
        <Link to={`/locatie/bedden/${bed.id}`} aria-label={say('keeping.changeOf', { bed: name })}>
          {say('keeping.change')}
        </Link>
      </header>
      <Facts
        facts={[
          { name: say('keeping.kinds'), value: bed.kinds.map(kind => say(`shared.stayKind.${kind}`)).join(', ') },
          { name: say('keeping.features'), value: bed.features.map(feature).join(', ') },
          { name: say('keeping.groups'), value: bed.groups.map(group).join(', ') || say('keeping.groupsAll') },
          { name: say('keeping.frontDoor'), value: bed.frontDoor },
          {
            name: say('keeping.inUseFrom'),
            value: bed.inUseFrom > from ? words.date(bed.inUseFrom) : '',
          },
        ]}
      />
      {planned && blocks.length > 0 && (
        <ul className="planning-list-things" aria-label={say('keeping.blocksOf', { bed: name })}>
          {blocks.map(span => (
            <li key={span.id}>
              <Button look="quiet" size="sm" onPress={() => onOpen({ what: 'block', span, bed: planned })}>
                {say('keeping.block', { reason: span.label ?? '', nights: words.nights(span.period) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {planned && (
        <p>
          <Button
            look="secondary"
            size="sm"
            aria-label={say('planning.blockOf', { bed: name })}
            onPress={() => onOpen({ what: 'free', bed: planned, from, until: undefined })}
          >
            {say('planning.block')}
          </Button>
        </p>
      )}
    </li>
  )
}
