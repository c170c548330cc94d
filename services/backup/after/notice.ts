import type { Notice } from '../../contracts/api/backup-watch.ts'
import { as } from '../../kernel/abilities.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { recordCallLooks } from '../looks.ts'
import type { Call } from '../rules/call.ts'
import { callRelation } from '../rules/call-sight.ts'
import { noticeSections } from '../rules/notice.ts'
import { openParts, type VisitWords, type Whereabouts, type Words } from '../sealing.ts'
import { findOneCall } from '../store/background.ts'
import type { StoredCall } from '../store/calls-rows.ts'
import { findSteppedUp } from '../store/handovers.ts'
import type { Reader } from './handovers.ts'

/**
 * The notice to Vangnet & Advies about a call, as data: the screen prints it. For who sees the call, and for the day
 * team of its area. Who made one is written down.
 * @throws HttpProblem not-found
 */
export const readNotice = async (deps: ServiceDeps, reader: Reader, id: string): Promise<Notice> => {
  const db = deps.database.prisma
  const stored = await findOneCall(db, id)
  if (!stored || !mayRead(reader, stored.call)) throw new HttpProblem('not-found')
  const { asker } = reader
  const now = deps.clock.now()
  await recordCallLooks(db, asker, [stored.call], 'notice', now)
  const facts = await factsOf(deps, stored)
  const title = { nl: 'Melding aan Vangnet & Advies', en: 'Notice to Vangnet & Advies' }[asker.locale]
  return { callId: id, title, madeAt: toText(now), sections: noticeSections(facts, asker.locale, timeZone) }
}

const mayRead = ({ asker, abilities }: Reader, call: Call): boolean =>
  ['staff', 'manager'].includes(callRelation(asker, call)) ||
  call.areas.some(area => abilities.can('sign-off', as('Handover', { area })))

const factsOf = async ({ vault, settings, database }: ServiceDeps, { call, words, whereabouts, visit }: StoredCall) => {
  const [said] = await openParts<Words>(vault, [words])
  const [where] = await openParts<Whereabouts>(vault, [whereabouts])
  const [told] = await openParts<VisitWords>(vault, [visit])
  const step = await findSteppedUp(database.prisma, call.id)
  const stepWords = step && (await vault.open(step.what))
  const all = (part: 'what' | 'who') =>
    [said?.[part], ...(said?.additions ?? []).map(one => one[part])].filter(Boolean).join('\n')
  return {
    ...{ call, what: all('what'), who: all('who'), address: where?.address, place: where?.place },
    ...told,
    steppedUp: step && stepWords ? { until: step.until, what: stepWords } : undefined,
    phone: settings.text('numbers.backup'),
  }
}
