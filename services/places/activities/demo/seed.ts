import type { NewActivity } from '../../../contracts/api/activities.ts'
import { abilitiesOf } from '../../../kernel/abilities.ts'
import type { Asker } from '../../../kernel/asker.ts'
import { timeZone } from '../../../kernel/clock.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { findPoints } from '../../store/support-points.ts'
import { addActivity } from '../keeping.ts'
import { findActivities } from '../store/activities.ts'
import { datesOf } from '../store/dates.ts'
import { saveSignUp } from '../store/sign-ups.ts'
import { type DemoActivity, demoActivities } from './activities.ts'

/** Ids of the demo: fixed, so that seeding twice makes nothing twice. */
const personId = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const activityId = (number: number) => personId(600_000 + number)
/** The demo's coordinator, for the whole city. */
const coordinator = 5

/** Puts the demo's activities there that are not there yet, from today on; what somebody changed stays. */
export const seedActivities = async ({ unitOfWork }: Pick<ServiceDeps, 'unitOfWork'>): Promise<void> =>
  await unitOfWork.run(async work => {
    const known = await findActivities(
      work.db,
      demoActivities.map(({ number }) => activityId(number)),
    )
    const points = await findPoints(
      work.db,
      demoActivities.map(({ supportPointId }) => supportPointId),
    )
    for (const activity of demoActivities)
      if (!known.has(activityId(activity.number)) && points.get(activity.supportPointId)?.status === 'published')
        await seed(work, activity)
  })

const seed = async (work: Work, activity: DemoActivity) => {
  const id = activityId(activity.number)
  await addActivity(work, { asker: saskia, abilities: abilitiesOf(saskia) }, writtenFrom(activity, work.now), id)
  const first = (await datesOf(work.db, [id], { from: work.now })).get(id)?.[0]
  for (const [number, people] of activity.comes ?? [])
    if (first) await saveSignUp(work.db, id, first.date, { personId: personId(number), people, now: work.now })
}

const saskia: Asker = {
  ...{ id: personId(coordinator), roles: ['coordinator', 'administrator'], areas: ['municipality-amsterdam'] },
  ...{ locale: 'nl', sessionId: 'demo' },
}

/** The first time is on the next such weekday, from tomorrow on. */
const writtenFrom = (activity: DemoActivity, now: Temporal.Instant): NewActivity => {
  const { kind, title, about, supportPointId, weekday, also, from, to, every, capacity, signUp, groups } = activity
  const tomorrow = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
  const date = tomorrow.add({ days: (weekday - tomorrow.dayOfWeek + 7) % 7 })
  return {
    ...{ kind, title, about, supportPointId, startsAt: `${date}T${from}`, endsAt: `${date}T${to}` },
    ...(every ? { repeats: { every, ...(also ? { weekdays: [weekday, ...also] } : {}) } } : {}),
    ...(capacity === undefined ? {} : { capacity }),
    ...(groups ? { groups } : {}),
    signUp: signUp ?? false,
  }
}
