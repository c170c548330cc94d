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
  return (
    <CheckboxGroup className="point-layers" value={shown} onChange={value => onChange(value as Layer[])}>
      <Label className="field-label">{say('points.layers')}</Label>
      <div className="point-layers-line">
        {layers
          .filter(layer => maySee(layer, me))
          .map(layer => (
            <CheckBox key={layer} value={layer}>
              {say(`points.layer.${layer}`)}
            </CheckBox>
          ))}
      </div>
    </CheckboxGroup>
  )
}
