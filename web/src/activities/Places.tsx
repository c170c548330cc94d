import type { Activity, ActivityDate } from '../../../services/contracts/api/activities.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { useActivityWords } from './useActivityWords.ts'

interface PlacesProps {
  activity: Pick<Activity, 'signUp'>
  date: ActivityDate
}

/** Whether somebody can come: called off, I come, full, so many places. */
export const Places = ({ activity, date }: PlacesProps) => {
  const say = useText()
  const words = useActivityWords()
  if (date.cancelled)
    return (
      <Tag tone="negative">{date.note ? say('activities.offNote', { note: date.note }) : say('activities.off')}</Tag>
    )
  if (date.mine) return <Tag tone="positive">{say('activities.coming', { people: date.mine })}</Tag>
  return <Tag tone={date.placesLeft === 0 ? 'neutral' : 'info'}>{words.places(date, activity)}</Tag>
}
