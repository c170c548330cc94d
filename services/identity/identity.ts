import type { FastifyRequest } from 'fastify'
import type { Point } from '../contracts/api/common.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { type Auth, makeAuth } from './auth/auth.ts'
import { ProviderAuths } from './auth/oidc.ts'
import { type Mailer, makeMailer } from './mail/mailer.ts'
import { Limits } from './store/limits.ts'
import { People } from './store/people.ts'
import { SigningKeys } from './tokens.ts'

/** What identity is made of; its routes and reactions get this. */
export interface Identity extends ServiceDeps {
  auth: Auth
  organisations: ProviderAuths
  people: People
  keys: SigningKeys
  limits: Limits
  mailer: Mailer
  /** Sign-in codes that an address, and that a client, may ask for in ten minutes. */
  codesPerWindow: number
}

/** Puts identity together. */
export const makeIdentity = (deps: ServiceDeps): Identity => ({
  ...deps,
  auth: makeAuth(deps),
  organisations: new ProviderAuths(deps),
  people: new People(deps.vault),
  keys: new SigningKeys(deps.database, deps.secret, deps.clock),
  limits: new Limits(deps.database, deps.clock, deps.secret),
  mailer: makeMailer(deps),
  codesPerWindow: deps.config.RATE_SIGN_IN * (deps.config.demo ? 20 : 1),
})

/** The client behind the gateway, which alone writes this header. */
export const clientOf = (request: FastifyRequest): string => {
  const header = request.headers['x-forwarded-for']
  return (typeof header === 'string' ? header.split(',').at(-1)?.trim() : undefined) ?? request.ip
}

/** A sealed place, opened. */
export const openPlace = (text: string | null | undefined): Point | null => (text ? (JSON.parse(text) as Point) : null)
