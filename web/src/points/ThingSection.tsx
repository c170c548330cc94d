import { Link } from 'react-router'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { labelOf, marksOf, type Thing, type ThingLayer } from './things.ts'

interface ThingSectionProps {
  shown: ThingLayer
  lit: string | undefined
  onLight(id: string | undefined): void
}

/** Another layer of the map in the list, with the labels that stand on its marks. */
export const ThingSection = ({ shown, lit, onLight }: ThingSectionProps) => {
  const say = useText()
  const { layer, things, isPending, error, more } = shown
  const look = marksOf(shown)[0]?.look
  return (
    <section className="found" aria-labelledby={`layer-${layer}`}>
      <h2 id={`layer-${layer}`}>{say(`points.layer.${layer}`)}</h2>
      {layer === 'hulpvragen' && <p>{say('points.requestsBlurred')}</p>}
      <Outcome reason={error} />
      {isPending && !error && <Waiting />}
      {!isPending && things.length === 0 && <p>{say(`points.empty.${layer}`)}</p>}
      {things.length > 0 && (
        <ol className="points">
          {things.map((thing, i) => (
            <ThingRow
              key={thing.id}
              thing={thing}
              label={labelOf(shown, i)}
              look={look}
              isLit={lit === thing.id}
              onLight={onLight}
            />
          ))}
        </ol>
      )}
      {more && (
        <p>
          <Button look="secondary" onPress={more}>
            {say('shared.more')}
          </Button>
        </p>
      )}
    </section>
  )
}

interface ThingRowProps {
  thing: Thing
  label: string
  look: string | undefined
  isLit: boolean
  onLight(id: string | undefined): void
}

const ThingRow = ({ thing: { id, title, to, icon, facts }, label, look, isLit, onLight }: ThingRowProps) => (
  <li
    id={`point-${id}`}
    className="point"
    data-lit={isLit ? '' : undefined}
    onMouseEnter={() => onLight(id)}
    onMouseLeave={() => onLight(undefined)}
  >
    <span className="point-number" data-look={look}>
      {label}
    </span>
    <div className="point-words">
      <h3>
        <Icon name={icon} size="sm" />{' '}
        <Link to={to} onFocus={() => onLight(id)} onBlur={() => onLight(undefined)}>
          {title}
        </Link>
      </h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  </li>
)
