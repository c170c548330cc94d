import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../infra/testing/database.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import {
  type OnDuty,
  type ShiftPatternPage,
  type ShiftWarningList,
  shiftTeams,
} from '../../contracts/api/backup-rota.ts'
import { demoPersonas } from '../../identity/demo/personas.ts'
import { identity } from '../../identity/service.ts'
import { places } from '../../places/service.ts'
import { fits } from '../rules/rota/shift.ts'
import { backup } from '../service.ts'
import { demoExperts, demoPatterns } from './rota.ts'

test('whoever is planned in the demo is one of its people, with the role for it', () => {
  const people = Object.values(demoPersonas)
  for (const { team, members } of demoPatterns)
    for (const member of members) expect(fits(team, people.find(({ id }) => id === member)?.roles ?? [])).toBe(true)
  const experts = people.filter(persona => 'experienceExpert' in persona)
  expect(experts.map(({ id }) => id)).toEqual(demoExperts)
})

test('from the first start somebody is always on duty, and when days have passed; a second start leaves what was changed', async () => {
  const database = await createTestDatabase()
  const start = () => testRuntime({ services: [identity, places, backup], databaseUrl: database.url })
  const first = await start()
  await first.settled()
  const lead = await first.as({ roles: ['shift-lead'], areas: ['municipality-amsterdam'] })
  for (const step of ['PT0S', 'PT3H', 'PT5H', 'PT9H', 'P10D', 'PT1H']) {
    if (step !== 'PT0S') await first.moveClock(step)
    const { items } = (await lead.get('/on-duty')).json<OnDuty>()
    expect(items.map(({ team }) => team)).toEqual(shiftTeams)
    expect(items.flatMap(({ problems }) => problems)).toEqual([])
    const [duo, second] = items
    expect(duo?.members.map(({ name }) => name)).toEqual(['Delroy (demo)', 'Hanneke (demo)'])
    expect(second?.members.map(({ name }) => name)).toEqual(['Samira (demo)', 'Kees (demo)'])
    expect((await lead.get('/shifts/warnings')).json<ShiftWarningList>().items).toEqual([])
  }
  const { items } = (await lead.get('/shift-patterns')).json<ShiftPatternPage>()
  expect(items).toHaveLength(demoPatterns.length)
  await lead.post(`/shift-patterns/${items[0]?.id}/end`)
  await first.settled()
  await first.stop()

  const second = await start()
  await second.settled()
  const again = (await (await second.as({ roles: ['manager'] })).get('/shift-patterns')).json<ShiftPatternPage>().items
  expect(again.filter(({ status }) => status === 'active')).toHaveLength(demoPatterns.length - 1)
  await second.stop()
  await database.drop()
})
