import { useState } from 'react'
import { useText } from '../../shared/i18n/Language.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import { isNights, mostNights } from '../need.ts'

interface NightsInputProps {
  nights: number
  onChange(nights: number): void
  /** What is typed is no number of nights, or it is one again: what was asked before is not what is wanted. */
  onWrong(isWrong: boolean): void
}

/** A number of nights; what is none is kept, and said. */
export const NightsInput = ({ nights, onChange, onWrong }: NightsInputProps) => {
  const say = useText()
  const [typed, setTyped] = useState<string>()
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={1}
      max={mostNights}
      label={say('beds.nightsLabel')}
      error={typed === undefined ? undefined : say('beds.nightsWrong', { most: mostNights })}
      value={typed ?? String(nights)}
      onChange={value => {
        const number = Number(value)
        const isSensible = isNights(number)
        setTyped(isSensible ? undefined : value)
        onWrong(!isSensible)
        if (isSensible) onChange(number)
      }}
    />
  )
}
