import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { hasRole, type Me, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { type Layer, layers } from './wanted.ts'

/** Who finds beds, and so may know where they are. */
const bedRoles = [
  'neighbourhood-team',
  'night-team',
  'shift-lead',
  'coordinator',
  'location-staff',
  'manager',
  'administrator',
] as const

/** Whether somebody may see a layer: requests are for who could help, places to stay for who finds beds. */
export const maySee = (layer: Layer, me: Me | null | undefined) => {
  if (layer === 'hulpvragen') return hasRole(me, 'resident', 'volunteer')
  return layer !== 'respijt' || hasRole(me, ...bedRoles)
}

/** What the map and the list show. */
export const LayerChoice = ({ shown, onChange }: { shown: Layer[]; onChange(shown: Layer[]): void }) => {
  const say = useText()
  const me = useMe()
  const allowed = layers.filter(layer => maySee(layer, me))
  const names = allowed.filter(layer => shown.includes(layer)).map(layer => say(`points.layer.${layer}`))
  return (
    <details className="point-filters-part">
      <summary>
        {say('points.layersShown', { layers: names.join(', ').toLowerCase() || say('points.layersNone') })}
      </summary>
      <CheckboxGroup value={shown} onChange={value => onChange(value as Layer[])}>
        <Label className="visually-hidden">{say('points.layers')}</Label>
        <div className="point-layers-line">
          {allowed.map(layer => (
            <CheckBox key={layer} value={layer}>
              {say(`points.layer.${layer}`)}
            </CheckBox>
          ))}
        </div>
      </CheckboxGroup>
    </details>
  )
}
