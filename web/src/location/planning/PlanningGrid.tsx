import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../../shared/i18n/Language.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { bedName } from '../bedName.ts'
import { useChange } from '../stay/useChange.ts'
import { useStayWords } from '../useStayWords.ts'
import { bedFurther, canChange, cellAt, changes, laterBy, type Proposal, type Spot, spotAfter } from './cells.ts'
import { Ghost } from './Ghost.tsx'
import { GridCell } from './GridCell.tsx'
import { ProposalBar } from './ProposalBar.tsx'
import { type Opened, openedBy, type Rows } from './rows.ts'
import { useDrag } from './useDrag.ts'
import { useProposalWords } from './useProposalWords.ts'

interface PlanningGridProps {
  rows: Rows
  onOpen(opened: Opened): void
  onTurn(pages: number): void
}

/**
 * Beds by night, worked by pointer or by keyboard alone: one tab stop, the arrows walk cells, Enter opens what is there.
 * With Shift the arrows think of another date of leaving (left, right) or another bed (up, down); nothing happens until
 * it is confirmed, and what is refused leaves everything as it was.
 */
export const PlanningGrid = ({ rows, onOpen, onTurn }: PlanningGridProps) => {
  const say = useText()
  const announce = useAnnounce()
  const table = useRef<HTMLTableElement>(null)
  const { spot, setSpot, walkTo } = useRoving(table, rows)
  const [proposal, setProposal] = useState<Proposal>()
  const proposalWords = useProposalWords(rows)
  const change = useChange(proposal?.span.id ?? '', () => {
    if (proposal) announce(say('planning.done', { words: proposalWords(proposal) }))
    setProposal(undefined)
  })
  const propose = (next: Proposal | undefined) => {
    change.reset()
    setProposal(next && changes(next) ? next : undefined)
  }
  const drag = useDrag(table, rows, propose)
  const confirm = () => proposal && change.send('to' in proposal ? { to: proposal.to } : { bedId: proposal.toBed })
  const openAt = ({ row, day }: Spot) => {
    const cell = cellAt(rows.lines[row]?.cells ?? [], day)
    const opened = cell && openedBy(rows, row, cell)
    if (opened) onOpen(opened)
  }

  /** What a key does; undefined when it is not for the grid. */
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, shiftKey } = event
    const line = rows.lines[spot.row]
    const span = cellAt(line?.cells ?? [], spot.day)?.span
    if (key === 'Escape') return proposal && (() => propose(undefined))
    if (key === 'Enter' || key === ' ') return proposal ? () => void confirm() : () => openAt(spot)
    if (key === 'PageDown' || key === 'PageUp') return () => onTurn(key === 'PageDown' ? 1 : -1)
    if (shiftKey && key.startsWith('Arrow')) {
      if (!line || !canChange(span)) return () => announce(say('planning.cannotChange'))
      const start = proposal?.span.id === span.id ? proposal : { span, bedId: line.bed.bedId, to: span.period.to }
      const steps = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
      const beds = rows.lines.map(({ bed }) => bed)
      const isSideways = key === 'ArrowRight' || key === 'ArrowLeft'
      return () => propose(isSideways ? laterBy(start, steps) : bedFurther(start, steps, beds))
    }
    const next = spotAfter(
      key,
      event.ctrlKey || event.metaKey,
      spot,
      rows.lines.map(({ cells }) => cells),
    )
    return (
      next &&
      (() => {
        propose(undefined)
        walkTo(next)
      })
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    action()
  }
  const onClick = (event: MouseEvent) => {
    const at = !drag.wasDragged() && spotOf(event.target)
    if (!at) return
    setSpot(at)
    openAt(at)
  }
  return (
    <>
      <div className="planning" style={{ '--nights': rows.days.length } as React.CSSProperties}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with the arrow keys is a grid
          role="grid"
          ref={table}
          aria-label={say('planning.gridLabel')}
          aria-describedby="planning-hint"
          onKeyDown={onKeyDown}
          onClick={onClick}
          {...drag.handlers}
        >
          <Days rows={rows} />
          <tbody>
            {rows.lines.map(({ bed, cells }, row) => (
              <tr key={bed.bedId} data-bed={bed.bedId}>
                <th scope="row">
                  <span>{bedName(bed)}</span>
                </th>
                {cells.map(cell => (
                  <GridCell
                    key={cell.from}
                    cell={cell}
                    row={row}
                    rows={rows}
                    isSpot={spot.row === row && spot.day >= cell.from && spot.day < cell.to}
                    onFocus={() => setSpot({ row, day: cell.from })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {proposal && <Ghost proposal={proposal} rows={rows} />}
      </div>
      <p id="planning-hint" className="visually-hidden">
        {say('planning.hint')}
      </p>
      <ProposalBar
        words={proposal && proposalWords(proposal)}
        change={change}
        onConfirm={confirm}
        onCancel={() => propose(undefined)}
      />
    </>
  )
}

const Days = ({ rows }: { rows: Rows }) => {
  const say = useText()
  const words = useStayWords()
  return (
    <thead>
      <tr>
        <th scope="col">{say('planning.bed')}</th>
        {rows.days.map(day => (
          <th key={day} scope="col" data-day={day} aria-current={day === rows.tonight ? 'date' : undefined}>
            <span aria-hidden="true">
              {words.weekday(day)} <b>{words.dayOfMonth(day)}</b>
            </span>
            <span className="visually-hidden">{words.date(day)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Where in the grid an element is. */
export const spotOf = (target: EventTarget | null): Spot | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return cell ? { row: Number(cell.dataset.row), day: Number(cell.dataset.from) } : undefined
}

/** One tab stop for the whole grid; when the focused cell goes (news came in), focus stays on that night. */
const useRoving = (table: React.RefObject<HTMLTableElement | null>, rows: Rows) => {
  const [spot, setSpot] = useState<Spot>(() => ({ row: 0, day: Math.max(0, rows.days.indexOf(rows.tonight)) }))
  const kept = { row: Math.min(spot.row, rows.lines.length - 1), day: Math.min(spot.day, rows.days.length - 1) }
  const walks = useRef(false)
  const last = useRef<Element>(null)
  useEffect(() => {
    const isLost = last.current && !last.current.isConnected && document.activeElement === document.body
    if (walks.current || isLost) table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
    walks.current = false
    const active = document.activeElement
    last.current = active && table.current?.contains(active) ? active : null
  })
  return {
    spot: kept,
    setSpot,
    walkTo: (next: Spot) => {
      walks.current = true
      setSpot(next)
    },
  }
}
