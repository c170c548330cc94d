import type { Locale } from '../../contracts/api/common.ts'
import type { Attempt, Channel, Message } from '../../contracts/api/notify.ts'
import { toText } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import { type MessageRow, toMessageRow } from './messages.ts'

/** Which messages: to somebody, about something, or both. */
export interface MessageFilter {
  personId?: string | undefined
  about?: string | undefined
  before?: string | undefined
  limit: number
}

type Raw = Parameters<typeof toMessageRow>[0] & { created_at: Date }

interface AttemptRow {
  message_id: string
  channel: Channel
  at: Date
  took: number
  outcome: Attempt['outcome']
  detail: string | null
}

/** Messages with their delivery log, newest first, one more than asked for when there are more. */
export const listMessages = async (
  { prisma }: Pick<Database, 'prisma'>,
  { personId, about, before, limit }: MessageFilter,
  locale: Locale,
): Promise<Message[]> => {
  const conditions = [
    ...(personId ? [Prisma.sql`person_id = ${personId}`] : []),
    ...(about ? [Prisma.sql`about = ${about}::uuid`] : []),
    ...(before ? [Prisma.sql`id < ${before}::uuid`] : []),
  ]
  const rows = await prisma.$queryRaw<Raw[]>`
    select * from notify.message where ${Prisma.join(conditions, ' and ')} order by id desc limit ${limit + 1}`
  const attempts = await prisma.$queryRaw<AttemptRow[]>`
    select message_id, channel, at, took, outcome, detail from notify.attempt
    where message_id = any (${rows.map(({ id }) => id)}::uuid[]) order by at, id`
  return rows.map(row => toMessage(toMessageRow(row), row.created_at, attempts, locale))
}

const toMessage = (
  { id, personId, urgency, subject, text, about, link, status }: MessageRow,
  createdAt: Date,
  attempts: AttemptRow[],
  locale: Locale,
): Message => ({
  id,
  personId,
  urgency,
  subject: subject[locale],
  text: text[locale],
  about,
  ...(link ? { link } : {}),
  status,
  createdAt: toText(createdAt),
  attempts: attempts.filter(row => row.message_id === id).map(toAttempt),
})

const toAttempt = ({ channel, at, took, outcome, detail }: AttemptRow): Attempt => ({
  channel,
  at: toText(at),
  milliseconds: took,
  outcome,
  ...(detail ? { detail } : {}),
})
