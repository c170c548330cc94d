import { Problem } from '../api/client.ts'
import { useText } from '../i18n/Language.tsx'
import { Notice } from '../ui/Notice.tsx'
import { problemWords } from './problemWords.ts'

/** What came of an action that failed, told kindly; nothing when it did not. */
export const Outcome = ({ reason }: { reason: unknown }) => {
  const say = useText()
  if (!reason) return null
  const lostRace = reason instanceof Problem && reason.code === 'already-matched'
  return (
    <Notice tone={lostRace ? 'info' : 'negative'} role="alert">
      <p>{problemWords(reason, say)}</p>
    </Notice>
  )
}
