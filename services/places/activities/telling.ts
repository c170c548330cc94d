import type { LocalText } from '../../contracts/api/common.ts'
import { timeZone, toInstant, toText } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { weeksAhead } from './rules/repetition.ts'
import type { ActivityRow } from './store/activities.ts'
import { datesOf } from './store/dates.ts'
import { peopleOn } from './store/sign-ups.ts'

/** Wakes when others know too few coming dates of an activity. */
export const comingTimer = 'activity-coming'
/** So many coming dates others are told, and are told anew when fewer than so many of them are left. */
const [told, fewest] = [10, 3]

/** Tells the others and every screen how an activity is now, with its first coming dates. */
export const activityChanged = async (work: Work, row: ActivityRow, actor?: string): Promise<void> => {
  const gone = row.status === 'cancelled'
  const coming = gone ? [] : await comingOf(work, row.id)
  work.append({
    type: 'activity.changed',
    subject: row.id,
    data: {
      ...{
        revision: row.revision,
        kind: row.kind,
        title: row.title,
        place: { lat: row.lat, lon: row.lon },
        areas: row.areas,
        gone,
      },
      coming: coming.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
    },
    areas: row.areas,
    audience: ['everyone'],
    ...(actor ? { actor } : {}),
  })
  const last = coming[Math.max(0, coming.length - fewest)]
  if (row.repeats === null || gone) return await work.timers.cancel(comingTimer, row.id)
  const dueAt = last?.from ?? work.now.add({ hours: weeksAhead * 7 * 24 })
  await work.timers.set({ kind: comingTimer, subject: row.id, dueAt, data: { noStop: true } })
}

const comingOf = async ({ db, now }: Work, id: string) => {
  const dates = (await datesOf(db, [id], { from: now })).get(id) ?? []
  return dates
    .filter(({ cancelled }) => !cancelled)
    .slice(0, told)
    .map(({ from_at, to_at }) => ({ from: toInstant(from_at), to: toInstant(to_at) }))
}

/** Tells every screen that shows a date that there are more or fewer places; who it is about is never in it. */
export const signUpsChanged = (work: Work, id: string, date: string): void =>
  work.append({ type: 'activity.sign-ups-changed', subject: id, data: { date }, audience: ['everyone'] })

/** What people who signed up are told. */
export type Word = 'called-off' | 'on-again' | 'moved' | 'over' | 'soon'

const when = (locale: string, at: Temporal.Instant) =>
  at.toLocaleString(locale, {
    ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  })

/** Not even what it is: on a locked screen the name of a group may say more than somebody wants known. */
const words = (word: Word, at: Temporal.Instant): { subject: LocalText; text: LocalText } => {
  const [nl, en] = [when('nl-NL', at), when('en-GB', at)]
  switch (word) {
    case 'called-off':
      return {
        subject: { nl: 'Een activiteit gaat niet door', en: 'An activity is called off' },
        text: {
          nl: `De activiteit van ${nl}, waarvoor je je hebt aangemeld, gaat niet door.`,
          en: `The activity of ${en} that you signed up for is called off.`,
        },
      }
    case 'on-again':
      return {
        subject: { nl: 'Een activiteit gaat toch door', en: 'An activity is on after all' },
        text: {
          nl: `De activiteit van ${nl} gaat toch door. Kun je niet meer? Meld je dan af.`,
          en: `The activity of ${en} is on after all. If you cannot come any more, please sign off.`,
        },
      }
    case 'moved':
      return {
        subject: { nl: 'Een activiteit is verplaatst', en: 'An activity was moved' },
        text: {
          nl: `Een activiteit waarvoor je je hebt aangemeld, is nu op ${nl}. Kun je dan niet? Meld je dan af.`,
          en: `An activity you signed up for is now on ${en}. If you cannot come then, please sign off.`,
        },
      }
    case 'over':
      return {
        subject: { nl: 'Een activiteit stopt', en: 'An activity ends' },
        text: {
          nl: 'Een activiteit waarvoor je je hebt aangemeld, gaat niet meer door.',
          en: 'An activity you signed up for is on no more.',
        },
      }
    case 'soon':
      return {
        subject: { nl: 'Denk je aan je activiteit?', en: 'A reminder of your activity' },
        text: {
          nl: `Je hebt je aangemeld voor een activiteit op ${nl}. Kun je toch niet komen? Meld je dan af.`,
          en: `You signed up for an activity on ${en}. If you cannot come after all, please sign off.`,
        },
      }
  }
}

/** Tells everybody who signed up for these dates; nothing in it says who, or for what. @param until it is of use till then */
export const tellSignedUp = async (
  work: Work,
  id: string,
  { dates, word, at }: { dates: string[]; word: Word; at: Temporal.Instant },
): Promise<void> => {
  const people = await peopleOn(work.db, id, dates)
  if (people.length > 0) tell(work, id, people, words(word, at))
}

/** Reminds people of an activity they signed up for; of no use any more once it began. */
export const remind = (work: Work, id: string, { people, at }: { people: string[]; at: Temporal.Instant }): void =>
  tell(work, id, people, { ...words('soon', at), expiresAt: toText(at) })

const tell = (
  work: Work,
  id: string,
  people: string[],
  said: { subject: LocalText; text: LocalText; expiresAt?: string },
) => {
  const messages = people.map(personId => ({ id: newId(), personId }))
  const data = { messages, urgency: 'normal' as const, ...said, about: id, link: `/activiteiten/${id}` }
  work.append({ type: 'message.requested', subject: id, data })
}
