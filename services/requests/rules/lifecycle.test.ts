import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { seed } from '../../../infra/testing/seed.ts'
import type { HelpRequest } from './help-request.ts'
import type { StepTimes } from './ladder.ts'
import {
  type Acting,
  assertSound,
  cancel,
  climb,
  complete,
  confirm,
  edit,
  handOn,
  lose,
  match,
  note,
  type Outcome,
  post,
  reopen,
} from './lifecycle.ts'

const start = Temporal.Instant.from('2026-03-28T12:00:00Z')
const times: StepTimes = {
  neighbours: Temporal.Duration.from('PT24H'),
  'social-team': Temporal.Duration.from('PT48H'),
}
const at = (hours: number, by?: string): Acting => ({ now: start.add({ hours }), by, times })
const posted = (danger = false): HelpRequest =>
  post(
    {
      ...{
        id: 'r',
        kind: 'walk',
        askerId: 'asker',
        danger,
        period: undefined,
        needsVolunteer: false,
        areas: [],
        blurredAreas: [],
      },
      blurred: { lat: 52, lon: 4, radius: 250 },
    },
    at(0, 'asker'),
  ).after
const helped = { helperId: 'helper', offerId: 'offer', at: start, confirmed: false }

const become = (outcome: Outcome): HelpRequest => {
  if (typeof outcome === 'string') throw new Error(outcome)
  return outcome.after
}

const matched = () => become(match(posted(), helped, at(1)))

describe('the ladder', () => {
  it('climbs from the neighbours to the social team to the volunteer coordinator, who keeps it', () => {
    const atTeam = become(climb(posted(), at(24)))
    expect(atTeam).toMatchObject({ step: 'social-team', stepDue: start.add({ hours: 72 }) })
    const atCoordinator = become(climb(atTeam, at(72)))
    expect(atCoordinator).toMatchObject({ step: 'volunteer-coordinator', stepDue: undefined })
    expect(climb(atCoordinator, at(1000))).toBe('wrong-state')
  })

  it('does not climb before it is time, nor when somebody helps', () => {
    expect(climb(posted(), at(23))).toBe('wrong-state')
    expect(climb(matched(), at(100))).toBe('wrong-state')
  })

  it('gives the rung its full time again when the helper is gone', () => {
    const back = become(lose(matched(), start, at(23)))
    expect(back).toMatchObject({
      status: 'open',
      step: 'neighbours',
      helperId: undefined,
      stepDue: start.add({ hours: 47 }),
    })
    expect(climb(back, at(24))).toBe('wrong-state')
  })

  it('begins with the social team when there is danger', () => {
    expect(posted(true)).toMatchObject({ step: 'social-team', danger: true })
    const edited = become(edit(posted(), { danger: true }, at(2, 'asker')))
    expect(edited).toMatchObject({ step: 'social-team', danger: true, stepDue: start.add({ hours: 50 }) })
    const fromTop = become(climb(become(climb(posted(), at(24))), at(72)))
    expect(become(edit(fromTop, { danger: true }, at(80, 'asker'))).step).toBe('social-team')
  })

  it('counts days of the Dutch calendar, also over the night that has 23 hours', () => {
    const byDay = { ...at(0, 'asker'), times: { ...times, neighbours: Temporal.Duration.from('P1D') } }
    expect(
      become(reopen(become(cancel(posted(), undefined, byDay)), { danger: false, reason: undefined }, byDay)).stepDue,
    ).toEqual(start.add({ hours: 23 }))
  })
})

describe('doing the same twice', () => {
  it('is a success for who did it, and too late for somebody else', () => {
    const cancelled = become(cancel(posted(), 'solved', at(1, 'asker')))
    expect(cancel(cancelled, undefined, at(2, 'asker'))).toBe('repeated')
    expect(cancel(cancelled, undefined, at(2, 'coordinator'))).toBe('wrong-state')
    const reopened = become(reopen(cancelled, { danger: false, reason: undefined }, at(3, 'asker')))
    expect(reopen(reopened, { danger: false, reason: undefined }, at(3, 'asker'))).toBe('repeated')
    expect(reopen(posted(), { danger: false, reason: undefined }, at(3, 'asker'))).toBe('wrong-state')
    expect(confirm(become(confirm(matched(), at(2, 'asker'))), at(3, 'asker'))).toBe('repeated')
    const done = become(complete(matched(), at(2, 'asker')))
    expect(complete(done, at(3, 'asker'))).toBe('repeated')
    const given = become(handOn(posted(), 'GGZ', at(1, 'coordinator')))
    expect(handOn(given, 'GGZ', at(2, 'coordinator'))).toBe('repeated')
  })
})

test('what is over can only be opened again; who helped is remembered until then', () => {
  const done = become(complete(matched(), at(2, 'asker')))
  expect(done.helperId).toBe('helper')
  for (const outcome of [
    edit(done, { danger: false }, at(3, 'asker')),
    match(done, helped, at(3)),
    confirm(done, at(3, 'asker')),
    lose(done, start, at(3)),
    cancel(done, undefined, at(3, 'asker')),
    handOn(done, 'GGZ', at(3, 'asker')),
  ])
    expect(outcome).toBe('wrong-state')
  const again = become(reopen(done, { danger: false, reason: undefined }, at(3, 'asker')))
  expect(again).toMatchObject({
    status: 'open',
    step: 'neighbours',
    helperId: undefined,
    confirmed: false,
    offerId: 'offer',
  })
})

const person = fc.constantFrom('asker', 'coordinator', 'helper')
const deed = fc.record({
  by: person,
  hours: fc.integer({ min: 0, max: 60 }),
  danger: fc.boolean(),
  what: fc.constantFrom(
    ...(['edit', 'match', 'confirm', 'lose', 'climb', 'complete', 'cancel', 'reopen', 'hand-on', 'note'] as const),
  ),
})

test('whatever happens in whatever order, a request is never in two places, and danger is never unsaid', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(deed, { maxLength: 40 }), (danger, deeds) => {
      let request = posted(danger)
      let hours = 0
      for (const { by, hours: more, danger, what } of deeds) {
        hours += more
        const acting = at(hours, by)
        const outcome = {
          edit: () => edit(request, { danger }, acting),
          match: () => match(request, { ...helped, helperId: by }, acting),
          confirm: () => confirm(request, acting),
          lose: () => lose(request, acting.now, acting),
          climb: () => climb(request, acting),
          complete: () => complete(request, acting),
          cancel: () => cancel(request, undefined, acting),
          reopen: () => reopen(request, { danger, reason: undefined }, acting),
          'hand-on': () => handOn(request, 'GGZ', acting),
          note: () => note(request, []),
        }[what]()
        if (typeof outcome === 'string') continue
        const { after } = outcome
        assertSound(after)
        expect(after.revision).toBe(request.revision + 1)
        expect(after.danger || !request.danger).toBe(true)
        expect(after.askerId).toBe('asker')
        if (!['open', 'matched'].includes(request.status)) expect(['reopen', 'note']).toContain(what)
        if (outcome.newRung) expect(after.stepSince).toEqual(acting.now)
        request = after
      }
    }),
    { seed },
  )
})

test('a request that cannot be is refused before it is written', () => {
  expect(() => assertSound({ ...matched(), helperId: undefined })).toThrow(/cannot be matched/)
  expect(() => assertSound({ ...posted(), danger: true })).toThrow()
  expect(() => assertSound({ ...posted(), stepDue: undefined })).toThrow()
})
