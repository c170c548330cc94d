import { stayKinds } from '../../../../services/contracts/api/respite-locations.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { FieldProblem } from '../../shared/ui/Field.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { LocationFieldsProps } from './LocationFields.tsx'
import { limitNames } from './locationForm.ts'

/** How long a stay may be here, by kind, in nights; empty: as the municipality says. */
export const LimitFields = ({ form, problemAt }: LocationFieldsProps) => {
  const say = useText()
  const { limits } = form.value
  return stayKinds.map(kind => {
    const problem = problemAt(`limit-${kind}-shortest`)
    return (
      <fieldset key={kind} className="field" data-invalid={problem ? '' : undefined}>
        <legend className="field-label">{say(`shared.stayKind.${kind}`)}</legend>
        {problem && <FieldProblem>{problem}</FieldProblem>}
        <div className="location-row">
          {limitNames.map(name => (
            <TextInput
              key={name}
              id={`limit-${kind}-${name}`}
              inputMode="numeric"
              width="sm"
              label={say(`keeping.limit.${name}`)}
              value={limits[kind][name]}
              onChange={text =>
                form.change({ limits: { ...limits, [kind]: { ...limits[kind], [name]: text.trim() } } })
              }
            />
          ))}
        </div>
      </fieldset>
    )
  })
}
