import { toInstant, toText } from '../../kernel/clock.ts'
import type { Sealed } from '../../kernel/vault.ts'
import type { Call } from '../rules/call.ts'

/** What is sealed of a call, with a key of its own. */
export interface SealedCall {
  /** What was said. */
  words: Sealed
  /** Exact place and address; null: nobody has said. */
  whereabouts: Sealed | null
  /** How the visit went; null until it was closed. */
  visit: Sealed | null
}

/** A call with what is sealed in it. */
export interface StoredCall extends SealedCall {
  call: Call
}

const columnNames = {
  ...{ id: 'id', status: 'status', danger: 'danger', placed: 'placed', outside: 'outside', cell: 'cell' },
  ...{ nearCells: 'near_cells', addressKey: 'address_key', areas: 'areas', reporterId: 'reporter_id' },
  ...{ reporterRoles: 'reporter_roles', aboutId: 'about_id', createdAt: 'created_at', alertedAt: 'alerted_at' },
  ...{ round: 'round', step: 'step', stepNotify: 'step_notify', stepTold: 'step_told', stepSince: 'step_since' },
  ...{ stepDue: 'step_due', stepMessages: 'step_messages', told: 'told', refused: 'refused', alerts: 'alerts' },
  ...{ escalated: 'escalated', acknowledgedBy: 'acknowledged_by', team: 'team', shiftId: 'shift_id' },
  ...{ acknowledgedAt: 'acknowledged_at', setOffAt: 'set_off_at', arrivedAt: 'arrived_at', closedAt: 'closed_at' },
  ...{ closedBy: 'closed_by', firstAcknowledgedAt: 'first_acknowledged_at', firstArrivedAt: 'first_arrived_at' },
  ...{
    outcome: 'outcome',
    visited: 'visited',
    prevented: 'prevented',
    promised: 'promised',
    secondPerson: 'second_person',
  },
  ...{ secondWaived: 'second_waived', takenOnBy: 'taken_on_by', handedOverAt: 'handed_over_at' },
  ...{ revision: 'revision', lastAction: 'last_action', lastActor: 'last_actor' },
} as const satisfies Record<keyof Call, string>

const fields = Object.entries(columnNames) as [keyof Call, string][]

/** A row of `backup.call` as both drivers give it. */
export type CallRow = Record<string, unknown> & SealedCall

/** The columns of a `CallRow`, of the table as `c`. */
export const columns = [...Object.values(columnNames), 'words', 'whereabouts', 'visit']
  .map(name => `c.${name}`)
  .join(', ')

const fromColumn = (value: unknown) => (value instanceof Date ? toInstant(value) : (value ?? undefined))
const toColumn = (value: unknown) => (value instanceof Temporal.Instant ? toText(value) : (value ?? null))

/** A row as the rules want it. */
export const toStored = ({ words, whereabouts, visit, ...row }: CallRow): StoredCall => ({
  ...{ words, whereabouts, visit },
  call: Object.fromEntries(fields.map(([field, column]) => [field, fromColumn(row[column])])) as unknown as Call,
})

/** A call as a row, for `jsonb_populate_record`; what is sealed comes along only when it is new. */
export const toRow = (call: Call, sealed: Partial<SealedCall> = {}): Record<string, unknown> => ({
  ...Object.fromEntries(fields.map(([field, column]) => [column, toColumn(call[field])])),
  ...sealed,
})
