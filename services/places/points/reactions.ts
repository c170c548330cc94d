import type { PersonState } from '../../contracts/events/people.ts'
import type { Reactions } from '../../kernel/reactions.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { forgetReporter } from './store/reports.ts'

/** Keeps for whom people work, beside the copy of them that was just written (`peopleReactions`). */
const keepOrganisation = async ({ subject, data }: { subject: string; data: PersonState }, { db }: Work) => {
  await db.$executeRaw`
    update places.person set organisation_id = ${data.organisationId ?? null}
    where id = ${subject} and revision = ${data.revision}`
}

/** What keeping support points does when something happened to people. */
export const reactions: Reactions = {
  'person.registered': keepOrganisation,
  'person.changed': keepOrganisation,
  'person.erased': async ({ subject }, { db }) => await forgetReporter(db, subject),
}
