import { type Static, Type } from 'typebox'
import { ActivityKind } from '../api/activities.ts'
import { AreaId, Instant, Point } from '../api/common.ts'
import { AreaLevel, MultiPolygon } from '../api/places.ts'
import { defineEvent } from './define.ts'

/** An area as other services keep it. `revision` grows with every change of this area. */
export const AreaState = Type.Object({
  id: AreaId,
  revision: Type.Integer({ minimum: 1 }),
  level: AreaLevel,
  name: Type.String(),
  parent: Type.Optional(AreaId),
  outside: Type.Boolean(),
  geometry: MultiPolygon,
})
export type AreaState = Static<typeof AreaState>

/** A support point as other services keep it. */
export const SupportPointState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  name: Type.String(),
  place: Point,
  functions: Type.Array(Type.String()),
  neighboursWelcome: Type.Boolean(),
  /** OpenStreetMap's notation; absent: not known. */
  hours: Type.Optional(Type.String()),
  /** It is there no more, or not published (any more). */
  gone: Type.Optional(Type.Boolean()),
})
export type SupportPointState = Static<typeof SupportPointState>

/** An activity as other services keep it; `coming`: the first few dates it is on. */
export const ActivityState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  kind: ActivityKind,
  title: Type.String(),
  place: Point,
  areas: Type.Array(AreaId),
  coming: Type.Array(Type.Object({ from: Instant, to: Instant })),
  gone: Type.Boolean(),
})
export type ActivityState = Static<typeof ActivityState>

/**
 * Events of places; subject is the support point's id or setting's key, or the level of an import. Areas come many in
 * one event: an event each, hundreds at once, would stand before everything else in every service's queue.
 */
export const placesEvents = {
  'areas.defined': defineEvent(Type.Object({ areas: Type.Array(AreaState) }), []),
  'areas.removed': defineEvent(
    Type.Object({ areas: Type.Array(Type.Object({ id: AreaId, revision: Type.Integer({ minimum: 1 }) })) }),
    [],
  ),
  /** An import of a level is complete: what is placed may be filed anew. */
  'areas.imported': defineEvent(Type.Object({ level: AreaLevel, areas: Type.Integer(), removed: Type.Integer() }), [
    'level',
    'areas',
  ]),
  /** Frames carry no data: screens look again. */
  'support-point.defined': defineEvent(SupportPointState, ['revision']),
  /** Many at once, from an import; subject is `support-points`. */
  'support-points.defined': defineEvent(
    Type.Object({ points: Type.Array(Type.Object({ id: Type.String(), ...SupportPointState.properties })) }),
    [],
  ),
  /** Somebody reported that something is wrong, or a report was handled; subject is the support point. */
  'support-point.reported': defineEvent(Type.Object({ open: Type.Integer() }), ['open']),
  'activity.changed': defineEvent(ActivityState, ['revision', 'gone']),
  /** Somebody signed up or off; subject is the activity. */
  'activity.sign-ups-changed': defineEvent(Type.Object({ date: Type.String() }), ['date']),
  'setting.changed': defineEvent(
    Type.Object({ key: Type.String(), value: Type.Union([Type.String(), Type.Number(), Type.Boolean()]) }),
    ['key', 'value'],
  ),
}
