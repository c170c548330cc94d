import { useIntl } from 'react-intl'
import type { HelpRequest } from '../../../../services/contracts/api/help-requests.ts'
import { useKinds } from '../api/kinds.ts'
import { useLocalText, useText } from '../i18n/Language.tsx'
import { distanceWords, kindIcon, periodWords } from './words.ts'

type Facts = Pick<HelpRequest, 'kind'> & Partial<Pick<HelpRequest, 'period' | 'distance'>>

/** The facts of a request in words: kind with icon, when, how far. */
export const useRequestWords = (request: Facts) => {
  const intl = useIntl()
  const say = useText()
  const local = useLocalText()
  const kind = useKinds()?.find(one => one.id === request.kind)
  return {
    icon: kindIcon(kind, request.kind),
    kind: local(kind?.name) || request.kind,
    when: periodWords(request.period, intl, say),
    far: request.distance === undefined ? undefined : distanceWords(request.distance, say),
  }
}
