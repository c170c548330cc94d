import type { Translation } from '../shared/i18n/define.ts'
import type { policiesNl } from './messages.nl.ts'

/** Texts of the escalation steps, in English. */
export const policiesEn: Translation<typeof policiesNl> = {
  'policy.title': 'Who is alerted when?',
  'policy.intro': 'When nobody takes a call, the alert goes on to the next step by itself.',
  'policy.inherited': 'This area now uses the steps of the municipality. When you save here it gets steps of its own.',
  'policy.standard': 'These are the standard steps, for every area without steps of its own.',
  'policy.step': 'Step {number}',
  'policy.afterAlert': 'Minutes after the report',
  'policy.afterStep': 'Minutes after the step before',
  'policy.notify': 'Who is alerted?',
  'policy.group.night-team': 'Night team (first team)',
  'policy.group.second-team': 'Second team',
  'policy.group.shift-lead': 'Shift lead',
  'policy.group.manager-on-call': 'Manager on call',
  'policy.total': '{minutes, plural, =0 {At once} one {After 1 minute} other {After # minutes}}',
  'policy.minutesWrong': 'Fill in a number of minutes, from 0 to 1440',
  'policy.remove': 'Remove',
  'policy.removeOf': 'Remove: step {number}',
  'policy.add': 'Another step',
  'policy.again': 'After the last step it starts again, until somebody takes the call.',
  'policy.link': 'Who is alerted when for a call?',
}
