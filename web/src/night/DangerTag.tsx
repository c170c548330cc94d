import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import './DangerTag.css'

/** Whether somebody is in danger now, as far as anybody said; never by colour alone. */
export const DangerTag = ({ dangerNow }: { dangerNow: boolean | undefined }) => {
  const say = useText()
  const state = dangerNow === undefined ? 'unknown' : dangerNow ? 'yes' : 'no'
  return (
    <span className="danger-tag" data-danger={state}>
      {state !== 'no' && <Icon name="alert" size="sm" />}
      {say(`night.danger.${state}`)}
    </span>
  )
}
