import { Problem } from '../api/client.ts'
import type { Say } from '../i18n/Language.tsx'
import { nl, type TextId } from '../i18n/texts.ts'

const own = (code: string): TextId | undefined => {
  const id = `shared.problem.${code}`
  return id in nl ? (id as TextId) : undefined
}

/** What went wrong, in our own words where we have them, else in the server's (which speaks the asker's language). */
export const problemWords = (reason: unknown, say: Say): string => {
  if (!(reason instanceof Problem)) return say('shared.failed')
  if (reason.code === 'offline') return say('shared.offline')
  if (reason.status === 429) return say('shared.tooMany')
  const id = own(reason.code)
  if (id) return say(id)
  if (reason.status >= 500) return say('shared.failed')
  return reason.errors[0]?.detail || reason.detail || reason.message
}
