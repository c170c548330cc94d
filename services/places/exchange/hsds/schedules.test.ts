import { expect, it } from 'vitest'
import { schedulesOf } from './schedules.ts'

const today = Temporal.PlainDate.from('2026-11-26')
const said = (hours: string | null) =>
  schedulesOf('0b6d5e2c-0a9f-4a53-9d0e-2f6a3a1b7c11', hours, today).map(schedule => {
    const { byday, opens_at, closes_at, valid_from, valid_to } = schedule as Record<string, string>
    return [byday, opens_at, closes_at, valid_from, valid_to].filter(Boolean).join(' ')
  })

it('says a week, with the same times on one line', () => {
  expect(said('Mo-Fr 10:00-17:00; Sa 10:00-14:00')).toEqual(['MO,TU,WE,TH,FR 10:00 17:00', 'SA 10:00 14:00'])
})
it('says a night, and a whole day as the guidance has it', () => {
  expect(said('Fr 22:00-06:00')).toEqual(['FR 22:00 06:00'])
  expect(said('Mo-Su 00:00-24:00')).toEqual(['MO,TU,WE,TH,FR,SA,SU 00:00 23:59'])
})
it('says the seasons of the year that comes, and the days that are otherwise', () => {
  expect(said('Mo 10:00-17:00; Jul 20-Aug 16 off; 2026 Dec 05 18:00-22:00')).toEqual([
    'MO 10:00 17:00 2026-11-26 2026-12-04',
    'MO,TU,WE,TH,FR,SA,SU 18:00 22:00 2026-12-05 2026-12-05',
    'MO 10:00 17:00 2026-12-06 2027-07-19',
    'MO 10:00 17:00 2027-08-17 2027-11-26',
  ])
})
it('says in the notes what it cannot say, and the notation always', () => {
  const [schedule] = schedulesOf('x', 'Mo 10:00-17:00; PH off', today)
  expect(schedule).toMatchObject({
    ...{ description: 'Mo 10:00-17:00; PH off', freq: 'WEEKLY' },
    notes: 'Plaatselijke tijd (Europe/Amsterdam). Op feestdagen: gesloten.',
  })
  expect(said('week 1-53/2 Mo 10:00-12:00')).toEqual([''])
  expect(said(null)).toEqual([])
})
