import { useText } from '../shared/i18n/Language.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { OpenDays } from './OpenDays.tsx'
import type { HoursCheck } from './useHoursCheck.ts'

/** What was filled in means this for the coming two weeks, or what is wrong with it. */
export const HoursPreview = ({ answer, problems, isDown, isHalf }: HoursCheck) => {
  const say = useText()
  const wrong = [...new Set(Object.values(problems))]
  return (
    <div className="hours-preview">
      <h3>{say('hours.preview')}</h3>
      <div role="status">
        {wrong.length > 0 && (
          <Notice tone="negative">
            {wrong.map(words => (
              <p key={words}>{words}</p>
            ))}
          </Notice>
        )}
        {isDown && <Notice tone="warning">{say('hours.previewDown')}</Notice>}
        {isHalf && <Notice>{say('hours.half')}</Notice>}
      </div>
      {answer && wrong.length === 0 && !isHalf && (
        <>
          <OpenDays days={answer.days} />
          <p className="hours-notation">
            {say('hours.inNotation')} <code>{answer.notation}</code>
          </p>
        </>
      )}
    </div>
  )
}
