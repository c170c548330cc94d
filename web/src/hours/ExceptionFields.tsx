import type { HoursForm } from '../../../services/contracts/api/opening-hours.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { ListOf } from './ListOf.tsx'
import { TimesList } from './TimesList.tsx'

type Exception = HoursForm['exceptions'][number]

interface ExceptionFieldsProps {
  exceptions: Exception[]
  onChange(exceptions: Exception[]): void
  problemAt(path: string): string | undefined
}

/** Days that are otherwise than all others. */
export const ExceptionFields = ({ exceptions, onChange, problemAt }: ExceptionFieldsProps) => {
  const say = useText()
  const nameOf = (count: number) => say('hours.exception', { count })
  return (
    <ListOf
      title={say('hours.exceptions')}
      hint={say('hours.exceptionsHint')}
      items={exceptions}
      onChange={onChange}
      make={() => ({ from: '', to: '', times: [] })}
      add={say('hours.addException')}
      nameOf={nameOf}
    >
      {({ from, to, times }, at, change) => (
        <>
          <div className="list-of-line">
            <TextInput
              type="date"
              width="sm"
              label={say('hours.firstDay')}
              error={problemAt(`/${at}/from`)}
              value={from}
              // Mostly it is one day.
              onChange={day => change(to === '' || to === from ? { from: day, to: day } : { from: day })}
            />
            <TextInput
              type="date"
              width="sm"
              label={say('hours.lastDay')}
              error={problemAt(`/${at}/to`)}
              value={to}
              onChange={day => change({ to: day })}
            />
          </div>
          {times.length === 0 && <p>{say('hours.exceptionClosed')}</p>}
          {problemAt(`/${at}/times`) && <FieldProblem>{problemAt(`/${at}/times`)}</FieldProblem>}
          <TimesList
            name={nameOf(at + 1)}
            times={times}
            onChange={changed => change({ times: changed })}
            make={proposed => proposed}
            problemAt={each => problemAt(`/${at}/times/${times.indexOf(each)}/from`)}
          />
        </>
      )}
    </ListOf>
  )
}
