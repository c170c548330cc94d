import { type Static, Type } from 'typebox'
import { AreaId, Id, Locale } from '../api/common.ts'
import { Role } from '../api/people.ts'
import { defineEvent } from './define.ts'

/** A person as other services keep them; the name is sealed with the person's own key. */
export const PersonState = Type.Object({
  revision: Type.Integer({ minimum: 1 }),
  name: Type.String({ description: 'sealed' }),
  email: Type.Optional(Type.String({ description: 'sealed; absent for who signs in without one' })),
  roles: Type.Array(Role),
  areas: Type.Array(AreaId),
  organisationId: Type.Optional(Id),
  locale: Locale,
})
export type PersonState = Static<typeof PersonState>

/** Events of people; subject is the person's id. */
export const peopleEvents = {
  'person.registered': defineEvent(PersonState, ['revision']),
  'person.changed': defineEvent(PersonState, ['revision']),
  /** The person's key is gone: whatever was sealed with it can no longer be read. */
  'person.erased': defineEvent(Type.Object({}), []),
  'session.ended': defineEvent(Type.Object({ sessionId: Type.String() }), []),
}
