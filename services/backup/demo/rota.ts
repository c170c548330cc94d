import type { ShiftTeam } from '../../contracts/api/backup-rota.ts'

/** A made-up pattern of one of the lines, every day of the week in the whole municipality. */
export interface DemoPattern {
  /** Fixed, so that seeding twice makes nothing twice. */
  id: string
  team: ShiftTeam
  /** The personas' fixed ids (identity's demo). */
  members: string[]
  from: string
  to: string
}

const id = (number: number) => `01900000-0000-7000-8002-${String(number).padStart(12, '0')}`
const persona = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [delroy, hanneke, bram, gerard] = [persona(8), persona(9), persona(10), persona(12)]
const [samira, kees] = [persona(14), persona(15)]
const duo = { team: 'first', members: [delroy, hanneke] } as const

/** The demo's rota: somebody is always on duty, so that a call of whoever tries the demo is answered. */
export const demoPatterns: DemoPattern[] = [
  { id: id(1), ...duo, members: [...duo.members], from: '07:00', to: '15:00' },
  { id: id(2), ...duo, members: [...duo.members], from: '15:00', to: '23:00' },
  { id: id(3), ...duo, members: [...duo.members], from: '23:00', to: '07:00' },
  { id: id(4), team: 'shift-lead', members: [bram], from: '07:00', to: '07:00' },
  { id: id(6), team: 'second', members: [samira, kees], from: '07:00', to: '07:00' },
  { id: id(5), team: 'manager-on-call', members: [gerard], from: '07:00', to: '07:00' },
]

/** The personas who are experience experts. */
export const demoExperts = [delroy, samira]
