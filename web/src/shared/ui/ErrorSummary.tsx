import { type MouseEvent, useEffect, useRef } from 'react'
import { useText } from '../i18n/Language.tsx'
import './ErrorSummary.css'

/** What is wrong with one field, in the words that also stand at the field. */
export interface FieldError {
  /** Id of the input. */
  field: string
  text: string
}

const goTo = (field: string) => (event: MouseEvent) => {
  event.preventDefault()
  const target = document.getElementById(field)
  const input = target?.matches('input, select, textarea, button') ? target : target?.querySelector('input')
  ;(input as HTMLElement | null | undefined)?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/** Everything that is wrong with a form, above it, focused each time somebody submits. */
export const ErrorSummary = ({ errors, attempt }: { errors: FieldError[]; attempt: number }) => {
  const say = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{say('shared.errorsTitle', { count: errors.length })}</h2>
      <ul>
        {errors.map(error => (
          <li key={error.field}>
            <a href={`#${error.field}`} onClick={goTo(error.field)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
