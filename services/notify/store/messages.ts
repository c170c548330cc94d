import type { LocalText } from '../../contracts/api/common.ts'
import type { Message, Urgency } from '../../contracts/api/notify.ts'
import type { MessageRequest } from '../../contracts/events/notify.ts'
import { toDate, toInstant } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Standing } from '../rules/turn.ts'

/** A message as it stands in the table. */
export interface MessageRow extends Standing {
  id: string
  personId: string
  subject: LocalText
  text: LocalText
  about: string
  link: string | undefined
  /** Whether something is still to be tried. */
  open: boolean
  /** Of whoever sends it now. */
  claim: string | null
}

interface Raw {
  id: string
  person_id: string
  urgency: Urgency
  subject: LocalText
  text: LocalText
  about: string
  link: string | null
  status: Message['status']
  expires_at: Date | null
  next_at: Date | null
  claim: string | null
  tried: Standing['tried']
  tries: number
}

/** A row of the driver as a message. */
export const toMessageRow = (row: Raw): MessageRow => ({
  id: row.id,
  personId: row.person_id,
  urgency: row.urgency,
  subject: row.subject,
  text: row.text,
  about: row.about,
  link: row.link ?? undefined,
  status: row.status,
  expiresAt: row.expires_at ? toInstant(row.expires_at) : undefined,
  open: row.next_at !== null,
  claim: row.claim,
  tried: row.tried,
  tries: row.tries,
})

/** Requests and withdrawals about one thing take turns, so that neither misses the other. */
const oneAtATime = (db: Db, about: string) =>
  db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`notify ${about}`}, 0))`

/**
 * Keeps what is to be told; a message that is there already is left as it is. What was withdrawn later than it was asked
 * for, but heard of sooner, is stopped before it goes out.
 * @param position place of the request in the log
 */
export const addMessages = async (
  db: Db,
  { messages, urgency, subject, text, about, link, expiresAt }: MessageRequest,
  { position, now }: { position: bigint; now: Temporal.Instant },
): Promise<void> => {
  await oneAtATime(db, about)
  const [ids, people] = [messages.map(({ id }) => id), messages.map(({ personId }) => personId)]
  await db.$executeRaw`
    with settled as (
      select exists (select from notify.withdrawal where about = ${about}::uuid and position > ${position}) as yes)
    insert into notify.message (id, person_id, urgency, subject, text, about, link, status, position, created_at,
      expires_at, next_at)
    select wanted.id::uuid, wanted.person, ${urgency}, ${JSON.stringify(subject)}::jsonb, ${JSON.stringify(text)}::jsonb,
      ${about}::uuid, ${link ?? null}, case when settled.yes then 'stopped' else 'waiting' end, ${position},
      ${toDate(now)}, ${expiresAt ? toDate(Temporal.Instant.from(expiresAt)) : null}::timestamptz,
      case when settled.yes then null else ${toDate(now)}::timestamptz end
    from settled, unnest(${ids}::text[], ${people}::text[]) as wanted(id, person)
    on conflict (id) do nothing`
}

/** Stops what was asked for about a thing before `position`, and remembers it for what is heard of later. */
export const withdraw = async (
  db: Db,
  about: string,
  { position, now }: { position: bigint; now: Temporal.Instant },
): Promise<void> => {
  await oneAtATime(db, about)
  await db.$executeRaw`
    insert into notify.withdrawal (about, position, at) values (${about}::uuid, ${position}, ${toDate(now)})
    on conflict (about) do update set position = excluded.position, at = excluded.at
    where notify.withdrawal.position < excluded.position`
  await db.$executeRaw`
    update notify.message set next_at = null, status = case status when 'waiting' then 'stopped' else status end
    where about = ${about}::uuid and next_at is not null and position < ${position}`
}

/** Forgets the messages to somebody who was erased. */
export const removeMessagesTo = async (db: Db, personId: string): Promise<void> => {
  await db.$executeRaw`delete from notify.message where person_id = ${personId}`
}

/** Forgets what is older than it is kept for. */
export const removeOldMessages = async (db: Db, before: Temporal.Instant): Promise<void> => {
  await db.$executeRaw`delete from notify.message where created_at < ${toDate(before)}`
  await db.$executeRaw`delete from notify.withdrawal where at < ${toDate(before)}`
}
