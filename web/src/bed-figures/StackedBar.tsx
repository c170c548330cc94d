import type { BedDays } from '../../../services/contracts/api/respite-figures.ts'

/** What bed-days are made of, in the order of the bar; what was occupied, expected or free is available. */
export const partsOf = ({ occupied, expected, available, blocked }: BedDays) => ({
  occupied,
  expected,
  free: Math.max(0, available - occupied - expected),
  blocked,
})
/** A part of the bar. */
export type BarPart = keyof ReturnType<typeof partsOf>
/** The parts, left to right. */
export const barParts: BarPart[] = ['occupied', 'expected', 'free', 'blocked']

/** The stripes of what is blocked, once on the page: parts are told apart by more than their colour. */
export const BarPatterns = () => (
  <svg className="bar-patterns" aria-hidden="true">
    <defs>
      <pattern id="bar-blocked" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="bar-paper" width="8" height="8" />
        <rect className="bar-ink" width="3" height="8" />
      </pattern>
      <pattern id="bar-expected" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect className="bar-light" width="7" height="7" />
        <circle className="bar-dot" cx="3.5" cy="3.5" r="1.5" />
      </pattern>
    </defs>
  </svg>
)

interface StackedBarProps {
  days: BedDays
  /** Bed-days that fill the whole width. */
  of: number
  size?: 'lg' | 'md' | 'sm'
}

/** Bed-days as one bar; the numbers beside it say the same, so screen readers skip it. */
export const StackedBar = ({ days, of, size = 'md' }: StackedBarProps) => {
  const parts = partsOf(days)
  const percent = (count: number) => (of > 0 ? (count / of) * 100 : 0)
  let reached = 0
  return (
    <svg className="bar" data-size={size} width="100%" aria-hidden="true">
      {barParts.map(part => {
        const x = percent(reached)
        reached += parts[part]
        if (parts[part] === 0) return null
        return <rect key={part} data-part={part} x={`${x}%`} width={`${percent(parts[part])}%`} height="100%" />
      })}
    </svg>
  )
}
