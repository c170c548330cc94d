import type { Handover, SignOff, TakeOn } from '../../contracts/api/backup-watch.ts'
import type { Locale } from '../../contracts/api/common.ts'
import type { Role } from '../../contracts/api/people.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import { findPeople } from '../../kernel/people.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { isUnheld, type Night, nightOf } from '../rules/handover.ts'
import { momentIn } from '../rules/rota/words.ts'
import { openParts, type Whereabouts } from '../sealing.ts'
import { findHandoverCalls, findSignatures, signHandover, takeOnCall } from '../store/handovers.ts'
import { type HandoverKey, handoverAt, type Reader, readHandovers } from './handovers.ts'

/** Who can see to what a night left open. */
const day: Role[] = ['coordinator', 'neighbourhood-team', 'night-team', 'shift-lead', 'manager']

/**
 * Somebody takes on what a call left open: who says so, or a colleague, who is told.
 * @throws HttpProblem not-found, forbidden, invalid-body (no call of this handover), unknown-person
 */
export const takeOn = async (
  deps: ServiceDeps,
  work: Work,
  reader: Reader,
  id: string,
  { callId, personId = reader.asker.id }: TakeOn,
): Promise<Handover> => {
  const key = await handoverAt(work, reader, id, 'sign-off')
  const [before] = await readHandovers({ ...deps, db: work.db }, reader.asker, [key], work.now)
  const item = before?.items.find(one => one.callId === callId)
  if (!item) throw fieldProblem('invalid-body', '/callId', notHere)
  if (personId !== reader.asker.id) await checkColleague(work, personId)
  if (item.takenOnBy?.id !== personId) {
    await takeOnCall(work.db, callId, personId, work.now)
    if (personId !== reader.asker.id) tellColleague(work, personId, callId)
    tell(work, key, reader)
  }
  return await now(deps, work, reader, key)
}

const notHere = { nl: 'Deze melding staat niet in deze overdracht.', en: 'This call is not in this handover.' }

const checkColleague = async ({ db }: Work, personId: string) => {
  const person = (await findPeople(db, 'backup', [personId])).get(personId)
  if (!person?.roles.some(role => day.includes(role))) throw fieldProblem('unknown-person', '/personId')
}

const tellColleague = (work: Work, personId: string, callId: string) =>
  work.append({
    type: 'message.requested',
    subject: callId,
    data: {
      messages: [{ id: newId(), personId }],
      urgency: 'normal',
      subject: { nl: 'Iets van de nacht is voor jou', en: 'Something of the night is for you' },
      text: {
        nl: 'Een collega heeft gezegd dat jij iets overneemt van de achtervang. Kijk in de overdracht.',
        en: 'A colleague has said that you take something on from the backup. See the handover.',
      },
      about: callId,
      link: '/overdracht',
    },
  })

/**
 * Signs a handover off: read, by whom and when; once, after the night, and not while somebody in it waits for help and
 * nobody has said that they go or take it on.
 * @throws HttpProblem not-found, forbidden, wrong-state (the night is not over, somebody else signed, or nobody has a
 * call of it: `calls` says which)
 */
export const signOff = async (
  deps: ServiceDeps,
  work: Work,
  reader: Reader,
  id: string,
  { note }: SignOff,
): Promise<Handover> => {
  const key = await handoverAt(work, reader, id, 'sign-off')
  const night = nightOf(key.date, deps.settings.text('backup.dayStartsAt'), timeZone)
  if (Temporal.Instant.compare(work.now, night.to) < 0) throw new HttpProblem('wrong-state')
  const { id: by } = reader.asker
  await checkHeld(deps, work, key, night)
  const sealed = note ? await deps.vault.seal(by, note) : null
  const signedBy = await signHandover(work.db, key.area.id, key.date, { note: sealed, by, at: work.now })
  if (signedBy !== by) throw new HttpProblem('wrong-state')
  tell(work, key, reader)
  return await now(deps, work, reader, key)
}

/** What was signed off before stays so, whatever was reopened since. */
const checkHeld = async ({ vault }: ServiceDeps, work: Work, { area, date }: HandoverKey, night: Night) => {
  if ((await findSignatures(work.db, date, [area.id])).has(area.id)) return
  const calls = (await findHandoverCalls(work.db, area, night, date)).filter(({ call }) => isUnheld(call))
  if (calls.length === 0) return
  const where = await openParts<Whereabouts>(
    vault,
    calls.map(({ whereabouts }) => whereabouts),
  )
  const named = calls.map(({ call }, i) => ({ id: call.id, at: call.createdAt, address: where[i]?.address }))
  const inWords = (locale: Locale) =>
    named.map(one => [momentIn(locale, one.at), one.address].filter(Boolean).join(', '))
  throw new HttpProblem('wrong-state', {
    detail: {
      nl: `Nog niemand heeft dit: ${inWords('nl').join('; ')}. Pak het eerst op, of zorg dat er iemand gaat.`,
      en: `Nobody has this yet: ${inWords('en').join('; ')}. Take it on first, or see that somebody goes.`,
    },
    more: { calls: named.map(({ id, at, address }) => ({ id, at: toText(at), ...(address ? { address } : {}) })) },
  })
}

const dayTeamOf = (area: string) => [`coordinator@${area}`, `neighbourhood-team@${area}`]

const tell = (work: Work, { area: { id: area, within }, date }: HandoverKey, { asker }: Reader) =>
  work.append({
    type: 'handover.changed',
    subject: `${area}.${date}`,
    actor: asker.id,
    areas: [area],
    audience: [...within.flatMap(dayTeamOf), 'shift-lead', 'night-team', 'manager'],
    data: { area, date: String(date) },
  })

const now = async (deps: ServiceDeps, work: Work, { asker }: Reader, key: HandoverKey): Promise<Handover> =>
  (await readHandovers({ ...deps, db: work.db }, asker, [key], work.now))[0] as Handover
