import { useText } from '../shared/i18n/Language.tsx'
import { barParts } from './StackedBar.tsx'

/** What the parts of a bar stand for. */
export const Legend = () => {
  const say = useText()
  return (
    <ul className="bar-legend" aria-label={say('bedFigures.legend')}>
      {barParts.map(part => (
        <li key={part}>
          <svg className="bar" aria-hidden="true">
            <rect data-part={part} width="100%" height="100%" />
          </svg>
          {say(`bedFigures.part.${part}`)}
        </li>
      ))}
    </ul>
  )
}
