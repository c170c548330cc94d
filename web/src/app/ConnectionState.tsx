import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useLive } from '../shared/live/LiveProvider.tsx'
import './ConnectionState.css'

/** Whether news arrives by itself at this moment; only for who is signed in. */
export const ConnectionState = () => {
  const say = useText()
  const { state } = useLive()
  if (!useMe()) return null
  return (
    <p className="connection" data-state={state} role="status">
      <span className="connection-lamp" aria-hidden="true" />
      <span className="connection-words">
        {state === 'live' && say('app.live')}
        {state === 'connecting' && say('app.connecting')}
        {state === 'lost' && say('app.lost')}
      </span>
    </p>
  )
}
