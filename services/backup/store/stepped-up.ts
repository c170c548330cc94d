import type { Db } from '../../kernel/database.ts'

/** Support that was stepped up and ends soon: after which call, and where. */
export interface EndingStep {
  callId: string
  areas: string[]
}

/** Takes the steps that end on or before a day and nobody was reminded of, each once. */
export const takeEndingSteps = async (db: Db, until: Temporal.PlainDate): Promise<EndingStep[]> => {
  const rows = await db.$queryRaw<{ call_id: string; areas: string[] }[]>`
    update backup.stepped_up s set reminded = true from backup.call c
    where c.id = s.call_id and not s.reminded and s.until <= ${String(until)}::text::date
    returning s.call_id, c.areas`
  return rows.map(({ call_id, areas }) => ({ callId: call_id, areas }))
}

/** Who sees to an area by day; the shift leads where nobody does. */
export const findDayTeam = async (db: Pick<Db, '$queryRaw'>, areas: string[]): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with team as (
      select id from backup.person where roles && array['coordinator', 'neighbourhood-team'] and areas && ${areas})
    select id from team
    union all
    select id from backup.person where roles && array['shift-lead'] and not exists (select from team)
    order by id`
  return rows.map(({ id }) => id)
}
