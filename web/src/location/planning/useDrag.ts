import { type PointerEvent, type RefObject, useRef } from 'react'
import { addDays } from '../../shared/dutchTime.ts'
import { canChange, cellAt, type Proposal } from './cells.ts'
import type { Rows } from './rows.ts'

interface Held {
  proposal: Proposal
  way: 'to' | 'bed'
  x: number
  y: number
  moving: boolean
}

/** Pixels a pointer goes before a press is a drag. */
const slack = 6

/**
 * Drags the end of a bar to another date of leaving, or the bar itself to another bed; what comes of it is a proposal,
 * as by keyboard. Not for fingers: those scroll, and have the buttons of the sheet.
 */
export const useDrag = (
  table: RefObject<HTMLTableElement | null>,
  { days, lines }: Rows,
  propose: (proposal: Proposal | undefined) => void,
) => {
  const held = useRef<Held>(undefined)
  const dragged = useRef(false)

  const nightUnder = (x: number) => {
    const heads = [...(table.current?.querySelectorAll<HTMLElement>('thead th[data-day]') ?? [])]
    return (heads.find(head => x < head.getBoundingClientRect().right) ?? heads.at(-1))?.dataset.day ?? days[0] ?? ''
  }
  const bedUnder = (y: number) => {
    const beds = [...(table.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])]
    return (beds.find(bed => y < bed.getBoundingClientRect().bottom) ?? beds.at(-1))?.dataset.bed ?? ''
  }
  const proposalAt = ({ proposal: { span, bedId }, way }: Held, x: number, y: number): Proposal => {
    if (way === 'bed') return { span, bedId, toBed: bedUnder(y) }
    const to = addDays(nightUnder(x), 1)
    return { span, bedId, to: to > span.period.from ? to : addDays(span.period.from, 1) }
  }

  const onPointerDown = (event: PointerEvent) => {
    dragged.current = false
    const target = event.target as Element
    const at = target.closest<HTMLElement>('td[data-moves]')
    const line = lines[Number(at?.dataset.row)]
    const span = line && cellAt(line.cells, Number(at?.dataset.from))?.span
    if (event.pointerType === 'touch' || event.button !== 0 || !line || !canChange(span)) return
    held.current = {
      proposal: { span, bedId: line.bed.bedId, to: span.period.to },
      way: target.closest('.planning-handle') ? 'to' : 'bed',
      x: event.clientX,
      y: event.clientY,
      moving: false,
    }
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = held.current
    if (!now) return
    if (!now.moving && Math.hypot(event.clientX - now.x, event.clientY - now.y) < slack) return
    if (!now.moving) table.current?.setPointerCapture(event.pointerId)
    now.moving = true
    dragged.current = true
    propose(proposalAt(now, event.clientX, event.clientY))
  }
  const drop = () => {
    held.current = undefined
  }
  const onPointerCancel = () => {
    if (held.current?.moving) propose(undefined)
    drop()
  }
  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp: drop, onPointerCancel },
    /** Whether the click that comes now is the end of a drag. */
    wasDragged: () => dragged.current,
  }
}
