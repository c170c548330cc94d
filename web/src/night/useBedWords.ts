import type { CallBed } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The bed of a call and how it stands: 'Het Logeerhuis, gereserveerd'. */
export const useBedWords = () => {
  const say = useText()
  return ({ location, status }: Pick<CallBed, 'location' | 'status'>) =>
    say(`night.bed.${status}`, { location: location ?? say('night.bed.somewhere') })
}
