import type { HoursValue } from '../../hours/form.ts'
import { HoursFields } from '../../hours/HoursFields.tsx'
import { Problem } from '../../shared/api/client.ts'
import { FieldProblem } from '../../shared/ui/Field.tsx'

interface PointHoursProps {
  value: HoursValue
  onChange(value: HoursValue): void
  problem: string | undefined
  /** Why the whole form was refused, if it was. */
  refusal: unknown
}

/** When it is open; not known is an answer, too. */
export const PointHours = ({ value, onChange, problem, refusal }: PointHoursProps) => (
  <>
    {problem && <FieldProblem>{problem}</FieldProblem>}
    <HoursFields id="hours" value={value} onChange={onChange} errors={hoursErrors(refusal)} />
  </>
)

/** What the server said of the hours, by where in them. */
const hoursErrors = (refusal: unknown): Record<string, string> => {
  if (!(refusal instanceof Problem)) return {}
  const here = refusal.errors.filter(({ pointer }) => pointer.startsWith('/hours'))
  return Object.fromEntries(here.map(({ pointer, detail }) => [pointer.slice('/hours'.length), detail]))
}
