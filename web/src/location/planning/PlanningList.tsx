import { useText } from '../../shared/i18n/Language.tsx'
import '../../shared/ui/Panel.css'
import { Button } from '../../shared/ui/Button.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { bedName } from '../bedName.ts'
import { useStayWords } from '../useStayWords.ts'
import { type Opened, openedBy, type Rows } from './rows.ts'

/** The planning as a list that says the same: for each bed what is on it, in order. */
export const PlanningList = ({ rows, onOpen }: { rows: Rows; onOpen(opened: Opened): void }) => (
  <ul className="planning-list">
    {rows.lines.map(({ bed }, row) => (
      <BedItem key={bed.bedId} rows={rows} row={row} onOpen={onOpen} />
    ))}
  </ul>
)

const BedItem = ({ rows, row, onOpen }: { rows: Rows; row: number; onOpen(opened: Opened): void }) => {
  const say = useText()
  const words = useStayWords()
  const line = rows.lines[row]
  if (!line) return null
  const { bed, cells } = line
  const things = cells.filter(cell => cell.span && cell.what !== 'cleaning')
  const free = cells.find(cell => cell.what === 'free')
  const open = (cell: (typeof cells)[number]) => {
    const opened = openedBy(rows, row, cell)
    if (opened) onOpen(opened)
  }
  return (
    <li className="panel">
      <header className="panel-head">
        <h3>{bedName(bed)}</h3>
        {free && (
          <Button
            look="secondary"
            size="sm"
            aria-label={say('planning.blockOf', { bed: bedName(bed) })}
            onPress={() => open(free)}
          >
            {say('planning.block')}
          </Button>
        )}
      </header>
      {things.length === 0 && <p className="location-small">{say('planning.allFree')}</p>}
      <ul className="planning-list-things">
        {things.map(
          cell =>
            cell.span && (
              <li key={`${cell.span.id} ${cell.from}`}>
                <Button look="quiet" size="sm" onPress={() => open(cell)}>
                  {words.span(cell.span)}
                </Button>
                <Tag tone={words.tone(cell.span.status, cell.span.overdue)}>
                  {cell.what === 'block'
                    ? say('location.status.blocked')
                    : words.status(cell.span.status, cell.span.overdue)}
                </Tag>
                <span className="location-small">{words.nights(cell.span.period)}</span>
              </li>
            ),
        )}
      </ul>
    </li>
  )
}
