import type { KeptPlace, StayPatch } from '../../contracts/api/respite-stays.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { clientKeys, sealClient, stayKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { type Acting, wantedBy } from './actions.ts'
import type { Decision } from './changing.ts'
import { assertRoom } from './checking.ts'
import { lockClients } from './facts.ts'
import { keep, keepingOf, keptFor } from './keeping.ts'
import type { Overruling } from './moving.ts'
import { lockOwnPlace } from './place.ts'
import type { StayRow } from './rows.ts'

/**
 * Says later who a bed is for: at three in the morning nobody fills in forms. Groups, front door and the year are looked
 * at anew.
 * @throws HttpProblem wrong-state (somebody is in it already, or a place is kept already), and as `assertRoom`
 */
export const identify = async (
  { deps, work, by }: Acting,
  stay: StayRow,
  { client, urgency, keeps }: StayPatch,
  { overrule, mayOverrule }: Overruling,
): Promise<Decision> => {
  if (stay.status === 'in-house') throw new HttpProblem('wrong-state')
  const who = client
    ? { personId: client.personId, groups: client.groups, clientKeys: clientKeys(deps.secret, client) }
    : {}
  const after: StayRow = { ...stay, ...who, urgency: urgency ?? stay.urgency, revision: stay.revision + 1 }
  if (overrule && !mayOverrule(after, overrule.rule)) throw new HttpProblem('forbidden')
  const place = await lockOwnPlace(deps, work, stay.bedId)
  await lockClients(work.db, after.clientKeys)
  const wanted = { ...wantedBy(after), period: stay.period, ...(overrule ? { overrule } : {}) }
  const takes = client ? await assertRoom(deps, work, place, wanted) : undefined
  const sealed = client ? ((await sealClient(deps.vault, stayKey(stay.id), client)) ?? undefined) : stay.client
  if (keeps) await keepPlace(deps, work, after, keeps)
  const put = overrule ? [{ rule: overrule.rule, by }] : []
  return {
    change: {
      after: { ...after, client: sealed, overruled: [...stay.overruled, ...put] },
      ...{ event: 'planned', beds: [stay.bedId] },
      entries: [{ what: 'planned', by }, ...(overrule ? [{ what: 'overruled', by, ...overrule } as const] : [])],
      ...(takes ? { takes } : {}),
    },
  }
}

/** One place is kept for one stay; where it is has been locked. */
const keepPlace = async (deps: RespiteDeps, work: Work, stay: StayRow, keeps: KeptPlace) => {
  if ((await keptFor(work.db, [stay.id])).has(stay.id)) throw new HttpProblem('wrong-state')
  await keep(work, await keepingOf(deps, work, stay, keeps))
}
