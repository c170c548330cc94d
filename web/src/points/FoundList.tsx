import { type ReactNode, useDeferredValue } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './FoundList.css'
import type { Moment } from './moment.ts'
import { PointRow } from './PointRow.tsx'
import type { Found } from './useFound.ts'
import { useFoundWords } from './words.ts'

interface FoundListProps {
  found: Found
  moment: Moment | undefined
  /** How many are in view on the map; undefined without a map. */
  inView: number | undefined
  hasFrom: boolean
  lit: string | undefined
  onLight(id: string | undefined): void
  /** Searches everywhere again; undefined when it does already. */
  onEverywhere: (() => void) | undefined
  /** Clears what narrows the list; undefined when nothing does. */
  onClear: (() => void) | undefined
}

/** The support points that were found, nearest first, with the numbers of the map. */
export const FoundList = (props: FoundListProps) => {
  const { found, moment, hasFrom, lit, onLight } = props
  // Rows may wait for a press or a key: drawing twenty of them at once would hold those up.
  const rows = useDeferredValue(found.rows)
  return (
    <section className="found" aria-labelledby="found-title">
      <FoundHead {...props} />
      <Outcome reason={found.error} />
      {found.isPending && <Waiting />}
      {found.total === 0 && <NothingFound onClear={props.onClear} />}
      <ol className="points">
        {rows.map((point, i) => (
          <PointRow
            key={point.id}
            point={point}
            number={i + 1}
            isLit={lit === point.id}
            onLight={onLight}
            isThen={Boolean(moment?.local)}
            hasFrom={hasFrom}
          />
        ))}
      </ol>
      <More list={found.list} />
    </section>
  )
}

const FoundHead = ({ found, moment, inView, onEverywhere, onClear }: FoundListProps) => {
  const say = useText()
  const foundWords = useFoundWords()
  return (
    <header className="found-head">
      <h2 id="found-title">
        {found.total === undefined ? say('points.layer.steunpunten') : foundWords(found.total, moment)}
      </h2>
      {inView !== undefined && <p>{say('points.inView', { count: inView })}</p>}
      {onEverywhere && (
        <Line words={say('points.onlyPiece')}>
          <Button look="quiet" size="sm" onPress={onEverywhere}>
            {say('points.everywhere')}
          </Button>
        </Line>
      )}
      {onClear && found.total !== 0 && (
        <Button look="quiet" size="sm" onPress={onClear}>
          {say('points.clear')}
        </Button>
      )}
    </header>
  )
}

const Line = ({ words, children }: { words: string; children: ReactNode }) => (
  <div className="found-line">
    <p>{words}</p>
    {children}
  </div>
)

const NothingFound = ({ onClear }: { onClear: (() => void) | undefined }) => {
  const say = useText()
  return (
    <Empty icon="pin" title={say('points.empty')}>
      <p>{say('points.emptyText')}</p>
      {onClear && (
        <Button look="secondary" onPress={onClear}>
          {say('points.clear')}
        </Button>
      )}
    </Empty>
  )
}
