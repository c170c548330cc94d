import type { LocalText } from '../../contracts/api/common.ts'
import type { Role } from '../../contracts/api/people.ts'
import type { Db } from '../../kernel/database.ts'
import type { HelpRequest } from '../rules/help-request.ts'

type Placed = Pick<HelpRequest, 'areas' | 'askerId' | 'kind'>

/** Who holds the requests of these areas: their coordinators and neighbourhood teams, but for the asker. */
export const findTeam = (
  db: Pick<Db, '$queryRaw'>,
  { areas, askerId }: Placed,
): Promise<{ id: string; roles: Role[] }[]> =>
  db.$queryRaw`
    select id, roles from requests.person
    where roles && '{coordinator,neighbourhood-team}'::text[] and areas && ${areas}::text[] and id <> ${askerId}
    order by id`

/** What a request is called to who holds it: its kind, and the smallest area it is in. */
export const namesOf = async (
  db: Pick<Db, '$queryRaw'>,
  { areas, kind }: Placed,
): Promise<{ kind: LocalText | null; area: string | null }> => {
  const [row] = await db.$queryRaw<{ kind: LocalText | null; area: string | null }[]>`
    select (select name from requests.help_request_kind where id = ${kind}) as kind,
      (select name from requests.area where id = any (${areas}::text[]) order by rank desc limit 1) as area`
  return row ?? { kind: null, area: null }
}
