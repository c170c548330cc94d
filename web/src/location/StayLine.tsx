import { type ReactNode, useState } from 'react'
import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { useActOnStay } from '../shared/api/stays.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { bedName } from './bedName.ts'
import { AskedBy } from './stay/AskedBy.tsx'
import { EndSheet } from './stay/EndSheet.tsx'
import { NoShow } from './stay/NoShow.tsx'
import { StaySheet } from './stay/StaySheet.tsx'
import { useStayWords } from './useStayWords.ts'

/** In which list of the day somebody stands: it decides what there is to do. */
export type Part = 'overdue' | 'arriving' | 'leaving' | 'staying'

/** Somebody of this day: who, which bed, what the location needs to know, and the one thing to do now. */
export const StayLine = ({ stay, part }: { stay: Stay; part: Part }) => {
  const say = useText()
  const words = useStayWords()
  const [open, setOpen] = useState<'stay' | 'extend' | 'end' | 'no-show'>()
  const name = words.name(stay.client)
  const close = () => setOpen(undefined)
  return (
    <li className="today-stay" data-late={part === 'overdue' ? '' : undefined}>
      <div className="today-who">
        <h3>
          <Button look="quiet" onPress={() => setOpen('stay')}>
            {name}
          </Button>
        </h3>
        <Tag tone={words.tone(stay.status, stay.overdue)}>{words.status(stay.status, stay.overdue)}</Tag>
      </div>
      <p>
        <b>{bedName(stay.bed)}</b> · {say(`shared.stayKind.${stay.kind}`)}
      </p>
      <p className="location-small">
        {[words.nights(stay.period), hoursOf(stay, part, words.time, say)].filter(Boolean).join(' · ')}
      </p>
      {stay.plan?.needToKnow && (
        <p className="today-know">
          <b>{say('location.needToKnow')}</b> <span className="location-text">{stay.plan.needToKnow}</span>
        </p>
      )}
      <AskedBy stay={stay} />
      <Deed stay={stay} part={part} name={name} onOpen={setOpen} />
      {open === 'stay' && <StaySheet id={stay.id} onClose={close} />}
      {open === 'extend' && <StaySheet id={stay.id} start="extend" onClose={close} />}
      {open === 'end' && <EndSheet stay={stay} onClose={close} />}
      {open === 'no-show' && <NoShow stay={stay} onClose={close} />}
    </li>
  )
}

const hoursOf = (stay: Stay, part: Part, time: (at: string) => string, say: ReturnType<typeof useText>) => {
  if (part === 'staying') return ''
  if (part === 'arriving') return say('location.arriveFrom', { time: time(stay.arriveFrom) })
  return say('location.leaveBy', { time: time(stay.leaveBy) })
}

interface DeedProps {
  stay: Stay
  part: Part
  name: string
  onOpen(what: 'stay' | 'extend' | 'end' | 'no-show'): void
}

const Deed = ({ stay, part, name, onOpen }: DeedProps) => {
  const say = useText()
  const announce = useAnnounce()
  const act = useActOnStay()
  const may = (what: Stay['may'][number]) => stay.may.includes(what)
  const arrive = () =>
    act.mutate(
      { id: stay.id, step: { verb: 'arrive' } },
      { onSuccess: () => announce(say('location.arrived', { name })) },
    )
  const buttons: ReactNode[] = [
    part === 'arriving' && may('arrive') && (
      <Button
        key="arrive"
        icon="check"
        isPending={act.isPending}
        aria-label={say('location.arriveOf', { name })}
        onPress={arrive}
      >
        {say('location.arrive')}
      </Button>
    ),
    part === 'arriving' && may('no-show') && (
      <Button
        key="no-show"
        look="quiet"
        aria-label={say('location.noShowOf', { name })}
        onPress={() => onOpen('no-show')}
      >
        {say('location.noShow')}
      </Button>
    ),
    (part === 'leaving' || part === 'overdue') && may('end') && (
      <Button key="end" icon="out" aria-label={say('location.endOf', { name })} onPress={() => onOpen('end')}>
        {say('location.end')}
      </Button>
    ),
    (part === 'leaving' || part === 'overdue') && may('extend') && (
      <Button
        key="extend"
        look="secondary"
        aria-label={say('location.longerOf', { name })}
        onPress={() => onOpen('extend')}
      >
        {say('location.longer')}
      </Button>
    ),
  ].filter(Boolean)
  return (
    <>
      {buttons.length > 0 && <div className="location-actions">{buttons}</div>}
      {stay.status === 'held' && <p className="location-small">{say('location.heldText')}</p>}
      <Outcome reason={act.error} />
    </>
  )
}
