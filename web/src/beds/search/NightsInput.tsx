import { useState } from 'react'
import { useText } from '../../shared/i18n/Language.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'

/** A number of nights; while it is being typed it may be nothing. */
export const NightsInput = ({ nights, onChange }: { nights: number; onChange(nights: number): void }) => {
  const say = useText()
  const [typed, setTyped] = useState<string>()
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={1}
      max={366}
      label={say('beds.nightsLabel')}
      value={typed ?? String(nights)}
      onChange={value => {
        const number = Number(value)
        const isSensible = Number.isInteger(number) && number > 0 && number <= 366
        setTyped(isSensible ? undefined : value)
        if (isSensible) onChange(number)
      }}
    />
  )
}
