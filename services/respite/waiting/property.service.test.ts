import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Stay, Waiting, WaitingStatus } from '../../contracts/api/respite-stays.ts'

/** Six people who put others on the list, answer offers, and hold, move and free the beds that are offered. */
const actors = 6
const rounds = 6
const deedsInARound = 5

let house: Guesthouse
let team: TestAsker[]
let beds: string[]
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await Promise.all(Array.from({ length: actors }, () => house.as('neighbourhood-team')))
  const locations = [house.locationId, await house.location(), await house.location()]
  beds = await Promise.all(locations.flatMap(locationId => [house.bed({ locationId }), house.bed({ locationId })]))
})
afterAll(() => house?.stop())

const deeds = fc.record({
  what: fc.constantFrom('put', 'put', 'put', 'accept', 'decline', 'withdraw', 'wish', 'hold', 'hold', 'cancel', 'move'),
  kind: fc.constantFrom('time-out' as const, 'bridging' as const),
  urgency: fc.constantFrom('crisis' as const, 'soon' as const, 'planned' as const),
  bed: fc.nat({ max: 5 }),
  other: fc.nat(),
  nights: fc.integer({ min: 1, max: 3 }),
  // The same few clients wait, are held beds and move, all at once: whoever decides about one locks them.
  number: fc.constantFrom('dossier-1', 'dossier-2', 'dossier-3'),
})
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never

const waiting: string[] = []
const stays: string[] = []

const act = (who: TestAsker, { what, kind, urgency, bed, other, nights, number }: Deed) => {
  const client = { groups: [], reference: { organisation: 'Zorg', number } }
  const [entry, stay] = [waiting[other % waiting.length], stays[other % stays.length]]
  if (what === 'hold')
    return who.post('/stays', house.stay(beds[bed] ?? '', { kind, client, period: house.nights(0, nights) }))
  if (what === 'cancel' && stay) return who.post(`/stays/${stay}/cancel`, {})
  if (what === 'move' && stay) return who.post(`/stays/${stay}/move`, { bedId: beds[bed] })
  if (what === 'wish' && entry) return who.patch(`/waiting-list/${entry}`, { urgency })
  if (['accept', 'decline', 'withdraw'].includes(what) && entry) return who.post(`/waiting-list/${entry}/${what}`, {})
  return who.post('/waiting-list', { kind, urgency, client, nights })
}

const doAll = async (who: TestAsker, mine: Deed[]) => {
  const codes: number[] = []
  for (const deed of mine) {
    const answer = await act(who, deed)
    codes.push(answer.statusCode)
    if (answer.statusCode !== 201) continue
    const made = answer.json<Stay | Waiting>()
    if ('bedId' in made) stays.push(made.id)
    else waiting.push(made.id)
  }
  return codes
}

interface Row {
  id: string
  status: WaitingStatus
  stay_id: string | null
  stay: string | null
}

/** Who is offered a bed has exactly that one held; a bed that is held for somebody is offered to them. */
const lookThrough = async () => {
  const rows = await house.query<Row>(`
    select w.id, w.status, w.stay_id, s.status as stay from respite.waiting w left join respite.stay s on s.id = w.stay_id`)
  for (const { status, stay } of rows)
    if (status === 'offered') expect(stay).toBe('held')
    else if (status === 'waiting' || status === 'withdrawn') expect(stay).not.toBe('held')
  const held = await house.query<{ id: string; waiting_id: string }>(
    "select id, waiting_id from respite.stay where status = 'held' and waiting_id is not null",
  )
  const offered = rows.filter(({ status }) => status === 'offered').map(({ id, stay_id }) => [id, stay_id])
  expect(held.map(({ id, waiting_id }) => [waiting_id, id]).toSorted()).toEqual(offered.toSorted())
}

test.each([1, 2])(
  'whatever six people do at once, each offer is one held bed, and each held bed one offer (seed %i)',
  async seed => {
    const all = fc.sample(deeds, { seed, numRuns: rounds * actors * deedsInARound })
    for (let round = 0; round < rounds; round++) {
      const answers = await Promise.all(team.map(who => doAll(who, all.splice(0, deedsInARound))))
      expect(answers.flat().filter(code => ![200, 201, 409].includes(code))).toEqual([])
      // Now and then holds lapse, and offers run out, while the others go on.
      await house.app.moveClock(['PT1M', 'PT31M', 'PT5H'][round % 3] ?? 'PT1M')
      await house.app.settled()
      await lookThrough()
    }
  },
  90_000,
)
