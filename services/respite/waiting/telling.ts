import type { LocalText } from '../../contracts/api/common.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { WaitingRow } from './rows.ts'

/** Tells every screen that shows them how somebody on the list stands now; who they are is never in it. */
export const tellChanged = (work: Work, row: WaitingRow, actor?: string): void =>
  work.append({
    type: 'waiting.changed',
    subject: row.id,
    data: {
      ...{ revision: row.revision, status: row.status, kind: row.kind },
      ...(row.stayId ? { stayId: row.stayId } : {}),
    },
    areas: row.areas,
    audience: [`person:${row.requestedBy}`, ...row.areas.flatMap(area => readers.map(role => `${role}@${area}`))],
    ...(actor ? { actor } : {}),
  })

/** Who may read the list in their areas (kernel/abilities.ts). */
const readers = ['neighbourhood-team', 'manager', 'location-staff']

const hourIn = (locale: string, moment: Temporal.Instant): string =>
  moment.toLocaleString(locale, { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' })

const offerText = (until: Temporal.Instant): LocalText => ({
  nl: `Voor iemand die jij op de wachtlijst zette, is een bed vrij. We bewaren het tot ${hourIn('nl-NL', until)}.`,
  en: `A bed is free for somebody you put on the waiting list. We keep it until ${hourIn('en-GB', until)}.`,
})

/** Tells who put somebody on the list that a bed is kept for them; nothing in it says for whom or where. */
export const tellOffered = async (work: Work, row: WaitingRow, until: Temporal.Instant): Promise<void> => {
  await tell(work, row, {
    subject: { nl: 'Er is een bed vrij', en: 'A bed is free' },
    text: offerText(until),
    expiresAt: toText(until),
  })
}

/** Tells them that the offer ran out, and that nothing is lost but this bed. */
export const tellRanOut = async (work: Work, row: WaitingRow): Promise<void> => {
  await tell(work, row, {
    subject: { nl: 'Het bed is niet langer bewaard', en: 'The bed is no longer kept' },
    text: {
      nl: 'Niemand nam het aangeboden bed. De plek op de wachtlijst blijft. Wil je niet meer wachten? Zeg het af.',
      en: 'Nobody took the bed that was offered. The place on the list stays. No longer waiting? Take it off the list.',
    },
  })
}

/** What was told about an offer that is settled need not reach anybody any more. */
export const withdrawMessages = (work: Work, { id }: WaitingRow): void =>
  work.append({ type: 'message.withdrawn', subject: id, data: { about: id } })

const tell = async (
  work: Work,
  row: WaitingRow,
  words: { subject: LocalText; text: LocalText; expiresAt?: string },
): Promise<void> => {
  const messages = (await whoHears(work.db, row)).map(personId => ({ id: newId(), personId }))
  if (messages.length === 0) return
  const data = { messages, urgency: 'normal' as const, ...words, about: row.id, link: '/bedden/wachtlijst' }
  work.append({ type: 'message.requested', subject: row.id, data })
}

/** Who put them on the list; when they are gone, the neighbourhood team of the area: an offer is never told to nobody. */
const whoHears = async (db: Pick<Db, '$queryRaw'>, { requestedBy, areas }: WaitingRow): Promise<string[]> => {
  const team = await db.$queryRaw<{ id: string }[]>`
    select id from respite.person where 'neighbourhood-team' = any (roles) and (id = ${requestedBy} or areas && ${areas})
    order by id limit 50`
  const ids = team.map(({ id }) => id)
  return ids.includes(requestedBy) || ids.length === 0 ? [requestedBy] : ids
}
