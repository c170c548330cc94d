import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, Point } from '../api/common.ts'
import { Nights, StayKind } from '../api/respite-locations.ts'
import { StayStatus, WaitingStatus } from '../api/respite-stays.ts'
import { defineEvent } from './define.ts'

/** A location as other services keep it; the higher `revision` wins. */
export const RespiteLocationState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  name: Type.String(),
  place: Point,
  areas: Type.Array(AreaId),
  organisationId: Type.String(),
  closed: Type.Boolean(),
})
export type RespiteLocationState = Static<typeof RespiteLocationState>

/** How a stay stands after a change; the higher `revision` wins. Who it is for is never in it. */
export const StayState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  status: StayStatus,
  kind: StayKind,
  bedId: Id,
  locationId: Id,
  period: Nights,
  heldUntil: Type.Optional(Instant),
  backupCallId: Type.Optional(Id),
  waitingId: Type.Optional(Id),
})
export type StayState = Static<typeof StayState>

const stayFrame = ['revision', 'status', 'kind', 'bedId', 'locationId', 'period', 'heldUntil', 'backupCallId'] as const

/** How somebody on the waiting list stands; who it is for is never in it. */
export const WaitingState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  status: WaitingStatus,
  kind: StayKind,
  stayId: Type.Optional(Id),
})
export type WaitingState = Static<typeof WaitingState>

/** Events of beds; subject and thread of a stay's are its id, of a bed's and a location's the location's id. */
export const respiteEvents = {
  'respite-location.changed': defineEvent(RespiteLocationState, ['revision', 'name', 'closed']),
  /** Beds of a location, their blocks, or what can be had there changed: look again. Subject is the location. */
  'respite-beds.changed': defineEvent(Type.Object({ bedIds: Type.Array(Id) }), ['bedIds']),
  'stay.held': defineEvent(StayState, stayFrame),
  'stay.kept-holding': defineEvent(StayState, stayFrame),
  'stay.reserved': defineEvent(StayState, stayFrame),
  'stay.arrived': defineEvent(StayState, stayFrame),
  'stay.extended': defineEvent(StayState, stayFrame),
  'stay.moved': defineEvent(StayState, stayFrame),
  'stay.planned': defineEvent(StayState, stayFrame),
  'stay.overdue': defineEvent(StayState, stayFrame),
  'stay.ended': defineEvent(StayState, stayFrame),
  'stay.cancelled': defineEvent(StayState, stayFrame),
  'stay.no-show': defineEvent(StayState, stayFrame),
  'stay.expired': defineEvent(StayState, stayFrame),
  'waiting.changed': defineEvent(WaitingState, ['revision', 'status', 'kind', 'stayId']),
}
