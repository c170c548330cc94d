import { type Static, Type } from 'typebox'
import { AreaId, Point } from './common.ts'

/** What an address search found. `place` may be absent: it comes with `GET addresses/{id}`. */
export const AddressSuggestion = Type.Object({
  id: Type.String(),
  label: Type.String(),
  kind: Type.Enum(['address', 'street', 'postcode', 'town', 'area', 'support-point']),
  place: Type.Optional(Point),
})
export type AddressSuggestion = Static<typeof AddressSuggestion>
/** What was found while typing; `source` says where: the national address service, or only what is known here. */
export const AddressSuggestions = Type.Object({
  items: Type.Array(AddressSuggestion),
  nextCursor: Type.Null(),
  source: Type.Enum(['pdok', 'local']),
})
export type AddressSuggestions = Static<typeof AddressSuggestions>
/** Query while typing; nearest to `near` first among equals. */
export const AddressQuery = Type.Object(
  {
    q: Type.String({ minLength: 2, maxLength: 120 }),
    near: Type.Optional(Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, default: 8 })),
  },
  { additionalProperties: false },
)
export type AddressQuery = Static<typeof AddressQuery>
/** The id of a suggestion in the path. */
export const AddressParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) })
/** Where an address is. */
export const Address = Type.Object({
  id: Type.String(),
  label: Type.String(),
  place: Point,
  areas: Type.Array(AreaId),
  outside: Type.Boolean({ description: 'not in an area that is served here' }),
})
export type Address = Static<typeof Address>
/** The address nearest to a point. */
export const AtPointQuery = Type.Object(
  { near: Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$' }) },
  { additionalProperties: false },
)
