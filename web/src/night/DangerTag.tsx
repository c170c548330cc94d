import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import './DangerTag.css'

/**
 * Whether somebody is in danger now, as far as anybody said; never by colour alone. Of a call that is over, only that
 * somebody was.
 */
export const DangerTag = ({ dangerNow, isOver = false }: { dangerNow: boolean | undefined; isOver?: boolean }) => {
  const say = useText()
  if (isOver)
    return dangerNow ? (
      <span className="danger-tag" data-danger="no">
        {say('night.danger.was')}
      </span>
    ) : null
  const state = dangerNow === undefined ? 'unknown' : dangerNow ? 'yes' : 'no'
  return (
    <span className="danger-tag" data-danger={state}>
      {state !== 'no' && <Icon name="alert" size="sm" />}
      {say(`night.danger.${state}`)}
    </span>
  )
}
