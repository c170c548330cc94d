import { useId, useState } from 'react'
import { useText } from '../i18n/Language.tsx'
import { Button } from './Button.tsx'
import './Secret.css'

/** Something told once, to copy: the address of a calendar, a key. */
export const Secret = ({ label, value }: { label: string; value: string }) => {
  const say = useText()
  const id = useId()
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  return (
    <div className="secret">
      <label htmlFor={id}>{label}</label>
      <div className="secret-line">
        <input
          id={id}
          className="control"
          readOnly
          value={value}
          onFocus={event => event.target.select()}
          spellCheck={false}
        />
        <Button look="secondary" size="sm" onPress={copy}>
          {say('shared.copy')}
        </Button>
      </div>
      <p role="status">
        {copied === 'yes' && say('shared.copied')}
        {copied === 'failed' && say('shared.copyFailed')}
      </p>
    </div>
  )
}
