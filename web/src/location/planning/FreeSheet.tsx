import { useBedWords } from '../../shared/api/respiteVocabulary.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { bedName } from '../bedName.ts'
import { useStayWords } from '../useStayWords.ts'
import { BlockForm } from './BlockForm.tsx'
import type { PlanningBed } from './rows.ts'

interface FreeSheetProps {
  bed: PlanningBed
  from: string
  until: string | undefined
  onClose(): void
}

/** Free nights of a bed: until when, what for, and how to block them. */
export const FreeSheet = ({ bed, from, until, onClose }: FreeSheetProps) => {
  const say = useText()
  const words = useStayWords()
  const { feature } = useBedWords()
  const name = bedName(bed)
  return (
    <Sheet title={say('planning.freeTitle', { bed: name, date: words.date(from) })} onClose={onClose}>
      <Facts
        facts={[
          {
            name: say('planning.free'),
            value: until ? say('planning.freeUntil', { date: words.date(until) }) : say('planning.freeOn'),
          },
          { name: say('keeping.kinds'), value: bed.kinds.map(kind => say(`shared.stayKind.${kind}`)).join(', ') },
          { name: say('keeping.features'), value: bed.features.map(feature).join(', ') },
        ]}
      />
      <h3>{say('planning.block')}</h3>
      <BlockForm bedId={bed.bedId} bed={name} from={from} onDone={onClose} />
    </Sheet>
  )
}

/** Blocks a bed from a day that was not looked at: what is in the way is told when it is sent. */
export const NewBlockSheet = ({ bed, from, onClose }: Omit<FreeSheetProps, 'until'>) => {
  const say = useText()
  return (
    <Sheet title={say('planning.blockOf', { bed: bedName(bed) })} onClose={onClose}>
      <BlockForm bedId={bed.bedId} bed={bedName(bed)} from={from} onDone={onClose} />
    </Sheet>
  )
}
