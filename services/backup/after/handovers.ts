import type { CallBed } from '../../contracts/api/backup-calls.ts'
import type { Handover, HandoverItem, HandoverPage, HandoverQuery } from '../../contracts/api/backup-watch.ts'
import { type Abilities, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { recordCallLooks } from '../looks.ts'
import { nameFinder } from '../names.ts'
import { shownBed } from '../rules/call-bed.ts'
import { isLeftOpen, nightOf, parseHandoverId, parseMorning } from '../rules/handover.ts'
import { openParts, type VisitWords, type Whereabouts, type Words } from '../sealing.ts'
import { findCallBeds } from '../store/call-beds.ts'
import {
  findAreas,
  findHandoverCalls,
  findSignatures,
  type HandoverArea,
  type HandoverCall,
  type Signature,
} from '../store/handovers.ts'

/** Who asks, and what they may. */
export interface Reader {
  asker: Asker
  abilities: Abilities
}

/** One handover: an area and a morning. */
export interface HandoverKey {
  area: HandoverArea
  date: Temporal.PlainDate
}

/** Where the parts of handovers are read: in a transaction, what it wrote is seen. */
export type ReadDeps = Pick<ServiceDeps, 'vault' | 'settings'> & { db: Pick<Db, '$queryRaw' | '$executeRaw'> }

/** The handovers of a morning: of one area, of the asker's own, or of every district with something to tell. */
export const pageOfHandovers = async (
  deps: ServiceDeps,
  reader: Reader,
  { area, date: morning, limit = 20, cursor }: HandoverQuery,
): Promise<HandoverPage> => {
  const now = deps.clock.now()
  const date = morning === undefined ? now.toZonedDateTimeISO(timeZone).toPlainDate() : parseMorning(morning)
  if (!date) throw fieldProblem('invalid-parameter', '/date')
  const after = cursor === undefined ? '' : String(fromCursor(cursor, ['string'])[0])
  const reading = { ...deps, db: deps.database.prisma }
  const areas = await areasFor(reading, reader, area)
  const wanted = areas.filter(({ id }) => id > after).map(one => ({ area: one, date }))
  const found = await readHandovers(reading, reader.asker, wanted, now)
  const isShownEmpty = (one: Handover) => isBound(reader) && reader.asker.areas.includes(one.area)
  const told = area === undefined ? found.filter(one => hasNews(one) || isShownEmpty(one)) : found
  return toPage(
    told,
    limit,
    one => one,
    one => [one.area],
  )
}

const hasNews = ({ items, signedOff }: Handover) => items.length > 0 || signedOff !== undefined

/** Does the asker see the handovers of their own areas only? */
const isBound = ({ abilities }: Reader) => abilities.cannot('read', as('Handover', { area: '' }))

/**
 * May the asker read, or sign off, the handovers of an area? The municipality's holds what lies in no district, because
 * nobody knew where it was: it is for everybody of the day, so that no promise is left with nobody.
 */
const may = ({ abilities, asker }: Reader, ability: 'read' | 'sign-off', { within, level }: HandoverArea) =>
  abilities.can(ability, as('Handover', { area: level === 'municipality' ? asker.areas : within }))

/** @throws HttpProblem unknown-area, forbidden */
const areasFor = async ({ db }: ReadDeps, reader: Reader, area: string | undefined): Promise<HandoverArea[]> => {
  if (area === undefined) {
    const districts = (await findAreas(db)).filter(one => may(reader, 'read', one))
    return districts.length > 0 ? districts : await findAreas(db, reader.asker.areas)
  }
  const [found] = await findAreas(db, [area])
  if (!found) throw fieldProblem('unknown-area', '/area')
  if (!may(reader, 'read', found)) throw new HttpProblem('forbidden')
  return [found]
}

/**
 * The area and morning that an address means.
 * @throws HttpProblem not-found when there is none such, forbidden
 */
export const handoverAt = async (
  { db }: Pick<ReadDeps, 'db'>,
  reader: Reader,
  id: string,
  ability: 'read' | 'sign-off',
): Promise<HandoverKey> => {
  const parsed = parseHandoverId(id)
  const [area] = parsed ? await findAreas(db, [parsed.area]) : []
  if (!parsed || !area) throw new HttpProblem('not-found')
  if (!may(reader, ability, area)) throw new HttpProblem('forbidden')
  return { area, date: parsed.date }
}

/** Handovers as they stand now. Who reads of a call about somebody we know is written down. */
export const readHandovers = async (
  deps: ReadDeps,
  asker: Asker,
  keys: HandoverKey[],
  now: Temporal.Instant,
): Promise<Handover[]> => {
  const startsAt = deps.settings.text('backup.dayStartsAt')
  const handovers: Handover[] = []
  for (const { area, date } of keys) {
    const night = nightOf(date, startsAt, timeZone)
    const calls = await findHandoverCalls(deps.db, area, night, date)
    const signature = (await findSignatures(deps.db, date, [area.id])).get(area.id)
    const seen = calls.map(({ call }) => call)
    await recordCallLooks(deps.db, asker, seen, 'handover', now)
    handovers.push({
      ...{ id: `${area.id}.${date}`, area: area.id, date: String(date) },
      period: { from: toText(night.from), to: toText(night.to) },
      ...(await viewOf(deps, asker, calls, signature)),
    })
  }
  return handovers
}

const viewOf = async (deps: ReadDeps, { locale }: Asker, calls: HandoverCall[], signature: Signature | undefined) => {
  const named = [signature?.by, ...calls.map(({ call }) => call.takenOnBy)]
  const names = await nameFinder(deps, deps.db, locale, named)
  const signedOff = signature && { by: names(signature.by), at: toText(signature.at) }
  const note = signature?.note ? await deps.vault.open(signature.note) : null
  return {
    items: await itemsOf(deps, calls, names),
    ...(note ? { note } : {}),
    ...(signedOff ? { signedOff } : {}),
  }
}

const itemsOf = async (
  { vault, db }: ReadDeps,
  calls: HandoverCall[],
  names: Awaited<ReturnType<typeof nameFinder>>,
): Promise<HandoverItem[]> => {
  const open = <T>(sealed: (call: HandoverCall) => string | null | undefined) => openParts<T>(vault, calls.map(sealed))
  const [words, where] = [await open<Words>(one => one.words), await open<Whereabouts>(one => one.whereabouts)]
  const visits = await open<VisitWords>(one => one.visit)
  const steps = await vault.openAll(calls.map(({ steppedUp }) => steppedUp?.what))
  const beds = await findCallBeds(
    db,
    calls.map(({ call }) => call.id),
  )
  return calls.map((stored, i) => {
    const bed = shownBed(beds.get(stored.call.id) ?? [])
    return itemOf(stored, { words: words[i], where: where[i], visit: visits[i], step: steps[i], bed }, names)
  })
}

interface Opened {
  words: Words | undefined
  where: Whereabouts | undefined
  visit: VisitWords | undefined
  step: string | null | undefined
  bed: CallBed | undefined
}

const itemOf = (
  { call, steppedUp }: HandoverCall,
  { words, where, visit, step, bed }: Opened,
  names: Awaited<ReturnType<typeof nameFinder>>,
): HandoverItem => ({
  ...{ callId: call.id, status: call.status, at: toText(call.createdAt) },
  ...(where?.address ? { address: where.address } : {}),
  what: [words?.what, ...(words?.additions ?? []).map(one => one.what)].filter(Boolean).join('\n'),
  ...(call.outcome ? { outcome: call.outcome } : {}),
  ...(visit?.report ? { report: visit.report } : {}),
  ...(visit?.promised ? { promised: visit.promised } : {}),
  open: isLeftOpen(call, visit?.promised),
  ...(call.takenOnBy ? { takenOnBy: names(call.takenOnBy) } : {}),
  ...(steppedUp && step ? { steppedUp: { until: steppedUp.until, what: step } } : {}),
  ...(bed ? { bed } : {}),
})
