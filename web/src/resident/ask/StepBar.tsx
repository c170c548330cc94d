import { useText } from '../../shared/i18n/Language.tsx'
import './StepBar.css'

/** 'Stap 2 van 6', in words and as a row of windows of which the lit ones are done. */
export const StepBar = ({ number, count }: { number: number; count: number }) => {
  const say = useText()
  return (
    <span className="step-bar">
      <span>{say('ask.step', { number, count })}</span>
      <span className="step-bar-windows" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => i + 1).map(step => (
          <i key={step} data-lit={step <= number ? '' : undefined} />
        ))}
      </span>
    </span>
  )
}
