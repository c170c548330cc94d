import type { ActivityKind, NewActivity, Repetition } from '../../../contracts/api/activities.ts'

/** An activity of the demo: on a weekday (ISO), at local times, at a support point of the demo. */
export interface DemoActivity {
  number: number
  kind: ActivityKind
  title: string
  about: string
  supportPointId: string
  weekday: number
  from: string
  to: string
  every?: Repetition['every']
  /** More days of the week. */
  also?: number[]
  capacity?: number
  signUp?: boolean
  groups?: NewActivity['groups']
  /** People of the demo who come to its first date, and with how many, by their number. */
  comes?: [number, number][]
}

/** Invented, all of them: what could be done together at the demo's support points (kinds after [001; 004, 5.3.1]). */
export const demoActivities: DemoActivity[] = [
  {
    ...{ number: 1, kind: 'coffee', title: 'Koffie-inloop', supportPointId: 'rijn-58' },
    about: 'De koffie staat klaar. Je hoeft niets te doen en je kunt gewoon binnenlopen.',
    ...{ weekday: 1, also: [4], from: '10:00', to: '12:00', every: 'week' },
  },
  {
    ...{ number: 2, kind: 'meal', title: 'Samen eten', supportPointId: 'rijn-58' },
    about: 'Elke woensdag een warme maaltijd aan één lange tafel. Eet je iets niet? Zeg het bij binnenkomst.',
    ...{ weekday: 3, from: '17:30', to: '19:30', every: 'week', signUp: true, capacity: 20 },
    comes: [
      [1, 2],
      [3, 1],
    ],
  },
  {
    ...{ number: 3, kind: 'cooking', title: 'Kookgroep', supportPointId: 'demo-de-buurtkeuken' },
    about: 'We koken met zijn achten een maaltijd en eten die daarna op. Ervaring is niet nodig.',
    ...{ weekday: 5, from: '15:30', to: '18:30', every: 'two-weeks', signUp: true, capacity: 8 },
    comes: [[2, 1]],
  },
  {
    ...{ number: 4, kind: 'walk', title: 'Zondagswandeling', supportPointId: 'bij-bosshardt' },
    about: 'Een rustige wandeling van een uur, ook met een rollator. Daarna koffie.',
    ...{ weekday: 7, from: '13:00', to: '14:30', every: 'week' },
  },
  {
    ...{ number: 5, kind: 'creative', title: 'Creatieve middag', supportPointId: 'demo-de-veranda' },
    about: 'Schilderen, kleien of gewoon kijken. Er zijn acht plaatsen en genoeg spullen.',
    ...{ weekday: 2, from: '14:00', to: '16:00', every: 'week', signUp: true, capacity: 8 },
    comes: [[4, 1]],
  },
  {
    ...{ number: 6, kind: 'course', title: 'Hulp met je telefoon', supportPointId: 'de-meeuw' },
    about: 'Neem je telefoon of tablet mee. We kijken samen hoe het werkt.',
    ...{ weekday: 4, from: '13:30', to: '15:30', every: 'month', signUp: true, capacity: 12, groups: ['elderly'] },
  },
  {
    ...{ number: 7, kind: 'sport', title: 'Bewegen op muziek', supportPointId: 'de-meeuw' },
    about: 'Een half uur op je stoel bewegen, en dan nog een kop thee.',
    ...{ weekday: 6, from: '10:30', to: '11:30', every: 'week' },
  },
  {
    ...{ number: 8, kind: 'other', title: 'Buurtfeest in de tuin', supportPointId: 'demo-de-veranda' },
    about: 'Eén keer: muziek, taart en een rommelmarkt. Iedereen is welkom.',
    ...{ weekday: 6, from: '14:00', to: '17:00' },
  },
]
