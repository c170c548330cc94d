import type { Activity } from '../../../services/contracts/api/activities.ts'
import { useActOnDate } from '../shared/api/activities.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { useActivityWords } from './useActivityWords.ts'

/** Signing up for a date and off again, and saying aloud that it was done. */
export const useJoining = ({ id, title }: Pick<Activity, 'id' | 'title'>) => {
  const say = useText()
  const words = useActivityWords()
  const announce = useAnnounce()
  const act = useActOnDate(id)
  const join = (date: string, people: number, done?: () => void) =>
    act.mutate(
      { date, step: { verb: 'sign-up', body: { people } } },
      {
        onSuccess: () => {
          announce(say('activities.comingTo', { title, day: words.day(date) }))
          done?.()
        },
      },
    )
  const leave = (date: string) =>
    act.mutate(
      { date, step: { verb: 'sign-off' } },
      { onSuccess: () => announce(say('activities.notComing', { title, day: words.day(date) })) },
    )
  return { join, leave, isPending: act.isPending, error: act.error }
}
