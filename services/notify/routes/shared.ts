import type { TSchema } from 'typebox'
import { fromCursor } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { Senders } from '../channels/channel.ts'
import type { VapidKeys } from '../store/vapid.ts'

/** What the routes of notify need. */
export interface Notify extends ServiceDeps {
  senders: Senders
  keys(): Promise<VapidKeys>
}

/** Where the routes are listed in the OpenAPI document. */
export const tags = ['notify']

/** The one answer a route has when all is well. */
export const ok = <T extends TSchema>(schema: T) => ({ 200: schema })

/** For everybody who is signed in, about themselves. */
export const signedIn = { ability: 'signed-in' as const }

/** The id that a page ended with. @throws HttpProblem invalid-cursor */
export const idIn = (cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined
  const id = String(fromCursor(cursor, ['string'])[0])
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new HttpProblem('invalid-cursor')
  return id
}
