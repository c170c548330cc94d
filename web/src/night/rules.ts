import type { BackupCall, Notify } from '../../../services/contracts/api/backup-calls.ts'
import type { OnDuty, ShiftTeam } from '../../../services/contracts/api/backup-rota.ts'
import type { Role } from '../../../services/contracts/api/people.ts'
import { secondsOf } from '../shared/duration.ts'
import type { Frame } from '../shared/live/socket.ts'

/** The order in which lines are told when a municipality has no other. */
const ranks: Notify[] = ['night-team', 'second-team', 'shift-lead', 'manager-on-call']
const lineOf: Record<ShiftTeam, Notify> = {
  first: 'night-team',
  second: 'second-team',
  'shift-lead': 'shift-lead',
  'manager-on-call': 'manager-on-call',
}

/** A line I am told by, in an area. */
export interface Line {
  notify: Notify
  areas: string[]
}

/** Who looks at the calls: what decides whether an alert is for them. */
export interface Watcher {
  id: string
  lines: Line[]
  /** My team has a call already. */
  out: boolean
  /** Calls I said I cannot go to, `id/round`. */
  refused: string[]
}

/** The lines somebody is on now; without a shift: those of their roles, in their own areas. */
export const linesOf = (me: { id: string; roles: Role[]; areas: string[] }, onDuty: OnDuty['items']): Line[] => {
  const own = onDuty.filter(item => item.members.some(member => member.id === me.id))
  if (own.length > 0) return own.map(item => ({ notify: lineOf[item.team], areas: [item.area] }))
  const byRole: [Role, Notify][] = [
    ['night-team', 'night-team'],
    ['shift-lead', 'shift-lead'],
    ['manager', 'manager-on-call'],
  ]
  return byRole.filter(([role]) => me.roles.includes(role)).map(([, notify]) => ({ notify, areas: me.areas }))
}

const meets = (areas: string[], callAreas: string[] | undefined) =>
  !callAreas || callAreas.length === 0 || callAreas.some(area => areas.includes(area))

/** How a refusal is remembered: the next round asks anew. */
export const refusalOf = (call: Pick<BackupCall, 'id' | 'step'>) => `${call.id}/${call.step?.round ?? 1}`

/**
 * Whether a call must sound for this person: nobody has it yet, and the escalation has come to a line of theirs. Once
 * told, it sounds until somebody has it, also after later lines were told. In doubt it sounds.
 */
export const alarmsMe = (call: BackupCall, me: Watcher): boolean => {
  if (call.status !== 'alerted' || me.refused.includes(refusalOf(call))) return false
  const { notify = 'night-team', round = 1 } = call.step ?? {}
  if (me.out && round === 1) return false
  return me.lines.some(
    line => meets(line.areas, call.areas) && (round > 1 || ranks.indexOf(line.notify) <= ranks.indexOf(notify)),
  )
}

const longestFirst = (a: BackupCall, b: BackupCall) =>
  a.alertedAt.localeCompare(b.alertedAt) || a.id.localeCompare(b.id)

/** Calls that nobody has first, and of those (and of the others) who waits longest. */
export const inOrder = (calls: BackupCall[]): BackupCall[] => [
  ...calls.filter(call => call.status === 'alerted').toSorted(longestFirst),
  ...calls.filter(call => call.status !== 'alerted').toSorted(longestFirst),
]

/** What a frame of a call says [contracts/events/backup.ts]. */
type News = Pick<BackupCall, 'revision' | 'status' | 'placed' | 'step' | 'stepDue'> & { danger?: boolean | null }

const known = ({ danger, revision, status, placed, step, stepDue }: News) => ({
  revision,
  status,
  placed,
  ...(typeof danger === 'boolean' ? { dangerNow: danger } : {}),
  ...(step ? { step } : {}),
  ...(stepDue ? { stepDue } : {}),
})

const blank = (frame: Frame, numbers: BackupCall['numbers']): Omit<BackupCall, keyof News> & Partial<News> => ({
  id: frame.subject ?? '',
  message: '',
  mine: false,
  numbers,
  createdAt: frame.at ?? '',
  alertedAt: frame.at ?? '',
})

/**
 * The open calls after a piece of news: an alert shows and sounds at once, even when asking for its details takes long.
 * Older news than what is known changes nothing.
 */
export const afterNews = (calls: BackupCall[], frame: Frame, numbers: BackupCall['numbers']): BackupCall[] => {
  if (!frame.type.startsWith('backup-call.') || !frame.subject || !frame.data) return calls
  const news = known(frame.data as unknown as News)
  const old = calls.find(call => call.id === frame.subject)
  if (old && old.revision >= news.revision) return calls
  const others = calls.filter(call => call !== old)
  if (news.status === 'closed' || news.status === 'handed-over') return others
  // A step is only ever the one of the news: who has a call is no longer counted down to.
  const { step, stepDue, ...rest } = old ?? blank(frame, numbers)
  return [...others, { ...rest, ...news }]
}

/** What came in while the line was down. */
export interface Missed {
  since: number
  calls: BackupCall[]
}

/** The calls alerted after a moment (milliseconds by the server's clock), and thus missed by who was away since. */
export const missedSince = (calls: BackupCall[], since: number): Missed => ({
  since,
  calls: calls.filter(call => Date.parse(call.alertedAt) > since).toSorted(longestFirst),
})

/** How long until a moment, in steps that do not make people nervous: minutes, then tens of seconds, then 'now'. */
export const untilParts = (at: string, now: number): { unit: 'minutes' | 'seconds' | 'now'; value: number } => {
  const left = Math.max(0, Math.ceil((Date.parse(at) - now) / 1000))
  if (left > 90) return { unit: 'minutes', value: Math.round(left / 60) }
  return left > 0 ? { unit: 'seconds', value: Math.ceil(left / 10) * 10 } : { unit: 'now', value: 0 }
}

/** Milliseconds in an ISO 8601 duration of hours, minutes and seconds; `otherwise` when it is none. */
export const durationMs = (text: string | undefined, otherwise: number): number => {
  const total = secondsOf(text ?? '') * 1000
  return total > 0 ? total : otherwise
}

/** What kind of device this is, as the shift lead will read it. */
export const deviceKind = (userAgent: string): 'android' | 'iphone' | 'computer' => {
  if (/Android/.test(userAgent)) return 'android'
  return /iPhone|iPad/.test(userAgent) ? 'iphone' : 'computer'
}

/** The one thing to do next with a call, for who has it. */
export const nextVerb = (
  call: BackupCall,
  myId: string,
): 'acknowledge' | 'set-off' | 'arrive' | 'close' | undefined => {
  if (call.status === 'alerted') return 'acknowledge'
  if (!isMine(call, myId)) return undefined
  if (call.status === 'acknowledged') return 'set-off'
  if (call.status === 'on-the-way') return 'arrive'
  return call.status === 'on-the-scene' ? 'close' : undefined
}

/** Whether I am one of those who have this call. */
export const isMine = (call: BackupCall, myId: string) =>
  call.acknowledgedBy?.id === myId || (call.team?.some(member => member.id === myId) ?? false)
