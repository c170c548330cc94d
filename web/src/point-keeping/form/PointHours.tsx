import { useText } from '../../shared/i18n/Language.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { HoursValue } from './pointForm.ts'

interface PointHoursProps {
  value: HoursValue
  onChange(value: HoursValue): void
  /** What the server said of the whole form. */
  error: unknown
}

/** When it is open; not known is an answer, too. */
export const PointHours = ({ value, onChange }: PointHoursProps) => {
  const say = useText()
  return (
    <TextInput
      label={say('pointKeeping.hours')}
      optional
      value={typeof value === 'string' ? value : ''}
      onChange={text => onChange(text || null)}
    />
  )
}
