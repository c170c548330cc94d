import { useCallback, useState } from 'react'
import type { NewBackupCall } from '../../../services/contracts/api/backup-calls.ts'

/** What somebody has answered so far; kept on this device with every change until it has arrived. */
export interface ReportDraft {
  danger?: 'yes' | 'no' | 'unknown'
  what: string
  aboutMe: boolean
  /** Sent along, so that sending twice reports once. */
  key: string
  /** It was sent, but we do not know yet that it arrived. */
  going: boolean
}

const empty = (): ReportDraft => ({ what: '', aboutMe: false, key: crypto.randomUUID(), going: false })
const placeOf = (personId: string) => `omzien.report.${personId}`

const restore = (personId: string): ReportDraft => {
  try {
    return { ...empty(), ...JSON.parse(localStorage.getItem(placeOf(personId)) ?? '{}') }
  } catch {
    return empty()
  }
}

/** The report as the server wants it; only what is going on must be answered [DOMAIN, backup 1]. */
export const callOf = ({ danger, what, aboutMe }: ReportDraft): NewBackupCall => ({
  what: what.trim(),
  ...(danger === 'yes' || danger === 'no' ? { dangerNow: danger === 'yes' } : {}),
  ...(aboutMe ? { aboutMe } : {}),
})

/** The report this person is writing, kept on this device. */
export const useReportDraft = (personId: string) => {
  const [draft, setDraft] = useState(() => restore(personId))
  const change = useCallback(
    (part: Partial<ReportDraft>) =>
      setDraft(before => {
        const next = { ...before, ...part }
        localStorage.setItem(placeOf(personId), JSON.stringify(next))
        return next
      }),
    [personId],
  )
  return { draft, change }
}

/** Throws away what has arrived. */
export const forgetDraft = (personId: string) => localStorage.removeItem(placeOf(personId))
