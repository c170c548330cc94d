import { useEffect, useState } from 'react'
import { useText } from '../i18n/Language.tsx'
import './Waiting.css'

/** Shows after 400 ms that we are waiting: what is quicker needs no sign. */
export const Waiting = () => {
  const say = useText()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="waiting" role="status">
      {late && (
        <>
          <span className="waiting-windows" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>{say('shared.waiting')}</span>
        </>
      )}
    </div>
  )
}
