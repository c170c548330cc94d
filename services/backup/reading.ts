import type { BackupCall, BackupCallPage, BackupCallQuery, BackupTimelineEntry } from '../contracts/api/backup-calls.ts'
import type { Asker } from '../kernel/asker.ts'
import { toText } from '../kernel/clock.ts'
import { toPage } from '../kernel/http/paging.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { recordCallLooks } from './looks.ts'
import { nameFinder } from './names.ts'
import { callRelation } from './rules/call-sight.ts'
import { callsFor, cursorOf } from './store/calls-reading.ts'
import type { StoredCall } from './store/calls-rows.ts'
import { viewOf, viewsOf } from './view.ts'

/** A page of the calls an asker may know of, newest first. */
export const listCalls = async (deps: ServiceDeps, asker: Asker, query: BackupCallQuery): Promise<BackupCallPage> => {
  const { limit = 20 } = query
  const listed = await callsFor(deps.database.pool, asker).list({ ...query, limit })
  const { items, nextCursor } = toPage(listed, limit, one => one, cursorOf)
  await recordSeen(deps, asker, items, 'list')
  return { items: await viewsOf({ ...deps, db: deps.database.prisma }, asker, items), nextCursor }
}

/** One call. @throws HttpProblem not-found */
export const readCall = async (deps: ServiceDeps, asker: Asker, id: string): Promise<BackupCall> => {
  const stored = await findCall(deps, asker, id)
  await recordSeen(deps, asker, [stored], 'read')
  return await viewOf({ ...deps, db: deps.database.prisma }, asker, stored)
}

/** What happened to a call, for those who see it whole. @throws HttpProblem not-found, forbidden */
export const readCallTimeline = async (
  deps: ServiceDeps,
  asker: Asker,
  id: string,
): Promise<{ items: BackupTimelineEntry[]; nextCursor: null }> => {
  const stored = await findCall(deps, asker, id)
  if (callRelation(asker, stored.call) === 'reporter') throw new HttpProblem('forbidden')
  await recordSeen(deps, asker, [stored], 'timeline')
  const rows = await callsFor(deps.database.pool, asker).timeline(id)
  const people = rows.flatMap(row => row.person_id ?? [])
  const names = await nameFinder(deps, deps.database.prisma, asker.locale, people)
  const texts = await deps.vault.openAll(rows.map(row => row.text))
  const items = rows.map((row, i) => ({
    ...{ id: String(row.id), at: toText(row.at), what: row.what },
    ...(row.person_id ? { person: names(row.person_id) } : {}),
    ...(row.notify ? { notify: row.notify } : {}),
    ...(row.count === null ? {} : { count: row.count }),
    ...(texts[i] ? { text: texts[i] } : {}),
  }))
  return { items, nextCursor: null }
}

/** A call the asker may know of. @throws HttpProblem not-found */
export const findCall = async ({ database }: ServiceDeps, asker: Asker, id: string): Promise<StoredCall> => {
  const stored = await callsFor(database.pool, asker).find(id)
  if (!stored) throw new HttpProblem('not-found')
  return stored
}

const recordSeen = ({ database, clock }: ServiceDeps, asker: Asker, seen: StoredCall[], action: string) =>
  recordCallLooks(
    database.prisma,
    asker,
    seen.map(({ call }) => call),
    action,
    clock.now(),
  )
