import type { OpenTimes } from '../../../services/contracts/api/opening-hours.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { clockWords } from '../shared/ui/timeWords.ts'
import { endKind } from './form.ts'

interface LongOpeningProps {
  times: OpenTimes
  onClose(): void
  onConfirm(): void
}

/** Asks before saving whether so long an opening is meant. */
export const LongOpening = ({ times, onClose, onConfirm }: LongOpeningProps) => {
  const say = useText()
  const [from, to] = [clockWords(times.from, say), clockWords(times.to, say)]
  return (
    <Confirm
      isOpen
      title={say(endKind(times) === 'night' ? 'hours.longNight' : 'hours.longDay', { from, to })}
      action={say('hours.longYes')}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{say('hours.longText')}</p>
    </Confirm>
  )
}
