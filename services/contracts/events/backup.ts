import { type Static, Type } from 'typebox'
import { BackupCallStatus, EscalationStep, Outcome } from '../api/backup-calls.ts'
import { ShiftTeam } from '../api/backup-rota.ts'
import { AreaId, Id, Instant } from '../api/common.ts'
import { defineEvent } from './define.ts'

/** How a backup call stands after a change; the higher `revision` wins. What was said is never in it. */
export const BackupCallState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  status: BackupCallStatus,
  danger: Type.Union([Type.Boolean(), Type.Null()]),
  placed: Type.Boolean(),
  areas: Type.Array(AreaId),
  step: Type.Optional(EscalationStep),
  stepDue: Type.Optional(Instant),
  reporterId: Id,
  acknowledgedBy: Type.Optional(Id),
  team: Type.Array(Id),
  outcome: Type.Optional(Outcome),
})
export type BackupCallState = Static<typeof BackupCallState>

const frame = ['revision', 'status', 'danger', 'placed', 'step', 'stepDue'] as const
const DrillData = Type.Object({ drillId: Id, late: Type.Optional(Type.Array(Type.String())) })

/**
 * Events of the backup; subject and thread of a call's are its id. A synthetic call has a family of its own
 * (`backup-drill`), so that no screen can take it for a real one.
 */
export const backupEvents = {
  'backup-call.alerted': defineEvent(BackupCallState, frame),
  'backup-call.escalated': defineEvent(BackupCallState, frame),
  'backup-call.acknowledged': defineEvent(BackupCallState, frame),
  /** Who had it cannot go after all: it is open again. */
  'backup-call.released': defineEvent(BackupCallState, frame),
  'backup-call.set-off': defineEvent(BackupCallState, frame),
  'backup-call.arrived': defineEvent(BackupCallState, frame),
  'backup-call.closed': defineEvent(BackupCallState, frame),
  'backup-call.reopened': defineEvent(BackupCallState, frame),
  'backup-call.handed-over': defineEvent(BackupCallState, frame),
  /** Something was added to what is known, or to the history. */
  'backup-call.noted': defineEvent(BackupCallState, frame),
  'shift.planned': defineEvent(
    Type.Object({
      revision: Type.Integer(),
      area: AreaId,
      team: ShiftTeam,
      from: Instant,
      to: Instant,
      members: Type.Array(Id),
      status: Type.Enum(['planned', 'cancelled']),
    }),
    ['revision', 'area', 'team', 'from', 'to', 'status'],
  ),
  'shift-swap.changed': defineEvent(Type.Object({ status: Type.String(), shiftId: Id }), ['status', 'shiftId']),
  'escalation-policy.changed': defineEvent(Type.Object({ area: AreaId }), ['area']),
  'duty-device.changed': defineEvent(Type.Object({ personId: Id, status: Type.String() }), ['personId', 'status']),
  'handover.changed': defineEvent(Type.Object({ area: AreaId, date: Type.String() }), ['area', 'date']),
  'backup-drill.started': defineEvent(DrillData, ['drillId']),
  'backup-drill.finished': defineEvent(DrillData, ['drillId', 'late']),
}
