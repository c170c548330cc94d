import { useText } from '../shared/i18n/Language.tsx'
import { classes } from './coverLayers.ts'
import type { Show } from './useWanted.ts'

/** Stripes and dots, once on the page: what the map shows is told apart by more than its colour. */
export const MapPatterns = () => (
  <svg className="cover-patterns" aria-hidden="true">
    <defs>
      <pattern id="cover-stripes" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="cover-paper" width="9" height="9" />
        <rect className="cover-ink" width="2.5" height="9" />
      </pattern>
      <pattern id="cover-dots" width="9" height="9" patternUnits="userSpaceOnUse">
        <rect className="cover-deep" width="9" height="9" />
        <circle className="cover-dot" cx="4.5" cy="4.5" r="1.75" />
      </pattern>
    </defs>
  </svg>
)

/** What the colours and patterns of the map mean. */
export const Legend = ({ show }: { show: Show }) => {
  const say = useText()
  const lines =
    show === 'gaten'
      ? (['gap', 'once', 'twice', 'outside'] as const).map(look => ({ look, words: say(`coverage.${look}`) }))
      : [
          { look: 'class-0', words: say('coverage.classNone') },
          ...classes.map((from, i) => ({
            look: `class-${i + 1}`,
            words: say('coverage.class', { from, to: classes[i + 1] ?? 100 }),
          })),
          { look: 'outside', words: say('coverage.outside') },
        ]
  return (
    <ul className="cover-legend" aria-label={say('coverage.legend')}>
      {lines.map(({ look, words }) => (
        <li key={look}>
          <svg width="28" height="18" aria-hidden="true">
            <rect className={`cover-swatch cover-${look}`} width="28" height="18" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
