import { type Static, type TSchema, Type } from 'typebox'
import { AreaId, Id, Instant, Locale, LocalText, Page, Point, Strict } from './common.ts'
import { Role } from './people.ts'

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A name as people give it. */
const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const Email = Type.String({ format: 'email', maxLength: 254 })

/** What the browser and the passkey say to each other (WebAuthn Level 3, JSON); we pass it on unread. */
const WebAuthn = Type.Object({}, { additionalProperties: true })

// ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────────

/** An organisation whose people sign in with its own account; `path` is where the browser goes. */
export const SignInProvider = Type.Object({ id: Type.String(), name: Type.String(), path: Type.String() })
export type SignInProvider = Static<typeof SignInProvider>

/** The ways to sign in here. */
export const SignInProviderList = Type.Object({
  items: Type.Array(SignInProvider),
  nextCursor: Type.Null(),
  code: Type.Boolean({ description: 'codes can be sent by e-mail' }),
  passkey: Type.Boolean(),
})
export type SignInProviderList = Static<typeof SignInProviderList>

/** Asks for a code by e-mail; the answer never says whether the address is known. */
export const SignInCodeRequest = Strict({ email: Email })
export type SignInCodeRequest = Static<typeof SignInCodeRequest>

/** Signs in with the code from the e-mail; `name` is used when this is somebody new. */
export const SignInCodeVerify = Strict({
  email: Email,
  code: Type.String({ pattern: '^\\d{6}$' }),
  name: Type.Optional(Name),
})
export type SignInCodeVerify = Static<typeof SignInCodeVerify>

/** What the browser asks the passkey: pass it to `PublicKeyCredential.parse…OptionsFromJSON`. */
export const PasskeyOptions = WebAuthn
/** What the passkey answered: `credential.toJSON()`. */
export const PasskeyAnswer = Strict({ response: Type.Object({ id: Type.String() }, { additionalProperties: true }) })
export type PasskeyAnswer = Static<typeof PasskeyAnswer>

/** Where to go after signing in at an organisation: a path of ours. */
export const SignInReturn = Strict({
  to: Type.Optional(Type.String({ pattern: '^/(?![/\\\\])[^\\\\]*$', maxLength: 500 })),
})

// ── Me ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An organisation, by name. */
export const OrganisationRef = Type.Object({ id: Id, name: Type.String() })

/** Who is signed in. */
export const Me = Type.Object({
  id: Id,
  name: Type.String(),
  needsName: Type.Boolean({ description: 'never told us a name; `name` is a stand-in until they do' }),
  email: orNull(Type.String()),
  roles: Type.Array(Role),
  areas: Type.Array(AreaId, { description: 'where the roles hold; for a resident where they live' }),
  place: orNull(Point),
  organisation: orNull(OrganisationRef),
  locale: Locale,
  demo: Type.Boolean({ description: 'a made-up person of the demo' }),
  sessionId: Type.String(),
  abilities: Type.Array(Type.Array(Type.Unknown()), { description: 'packed CASL rules: `unpackRules`' }),
})
export type Me = Static<typeof Me>

/** Changes what I said about myself; `place` is where I live, null forgets it. */
export const MePatch = Strict({
  name: Type.Optional(Name),
  locale: Type.Optional(Locale),
  place: Type.Optional(orNull(Point)),
})
export type MePatch = Static<typeof MePatch>

/** Somewhere I am signed in. */
export const Session = Type.Object({
  id: Type.String(),
  current: Type.Boolean({ description: 'the one that asks' }),
  device: Type.String({ description: 'coarse: browser and system' }),
  createdAt: Instant,
  expiresAt: Instant,
})
export type Session = Static<typeof Session>
/** Everywhere I am signed in. */
export const SessionList = Page(Session)
export type SessionList = Static<typeof SessionList>
/** The id of a session in the path. */
export const SessionParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })

/** A passkey of mine; `name` is the make of the device or password manager, as far as it says. */
export const Passkey = Type.Object({ id: Id, name: Type.String(), createdAt: Instant })
export type Passkey = Static<typeof Passkey>
/** My passkeys. */
export const PasskeyList = Page(Passkey)
export type PasskeyList = Static<typeof PasskeyList>

/** A key with which a partner's own system works with Omzien as this person, in the role of partner only. */
export const ApiKey = Type.Object({
  id: Id,
  name: Type.String(),
  createdAt: Instant,
  lastUsedOn: orNull(Type.String({ format: 'date', description: 'the Dutch day' })),
  revokedAt: orNull(Instant),
})
export type ApiKey = Static<typeof ApiKey>
/** My keys, newest first. */
export const ApiKeyList = Page(ApiKey)
export type ApiKeyList = Static<typeof ApiKeyList>
/** Asks for a key; `name` is for recognising it. */
export const NewApiKey = Strict({ name: Name })
export type NewApiKey = Static<typeof NewApiKey>
/** A key just made. */
export const MadeApiKey = Type.Object({
  ...ApiKey.properties,
  key: orNull(Type.String({ description: 'told once: null when the same request is repeated' })),
})
export type MadeApiKey = Static<typeof MadeApiKey>

/** Everything identity keeps about me, readable. */
export const MyData = Type.Object({
  person: Type.Object({
    id: Id,
    name: orNull(Type.String()),
    email: orNull(Type.String()),
    place: orNull(Point),
    roles: Type.Array(Role),
    areas: Type.Array(AreaId),
    organisation: orNull(OrganisationRef),
    locale: Locale,
    registeredAt: Instant,
  }),
  sessions: Type.Array(Session),
  passkeys: Type.Array(Passkey),
  apiKeys: Type.Array(ApiKey),
  signsInWith: Type.Array(Type.String(), { description: 'organisations whose account is used' }),
})
export type MyData = Static<typeof MyData>

/** Forget me, for good. `confirm` so that nobody does it by accident. */
export const EraseMe = Strict({ confirm: Type.Literal(true) })

// ── Organisations and people, for the administrator ─────────────────────────────────────────────────────────────

/** An organisation that people of Omzien work for. */
export const Organisation = Type.Object({
  id: Id,
  name: Type.String(),
  provider: orNull(Type.String({ description: 'its own sign-in, see OIDC_PROVIDERS' })),
})
export type Organisation = Static<typeof Organisation>
/** A page of organisations. */
export const OrganisationPage = Page(Organisation)
export type OrganisationPage = Static<typeof OrganisationPage>
/** A new organisation. */
export const NewOrganisation = Strict({ name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }) })
export type NewOrganisation = Static<typeof NewOrganisation>

/** A person as the administrator sees them. */
export const Person = Type.Object({
  id: Id,
  name: Type.String(),
  roles: Type.Array(Role),
  areas: Type.Array(AreaId),
  organisationId: orNull(Id),
  registeredAt: Instant,
})
export type Person = Static<typeof Person>
/** A page of people. */
export const PersonPage = Page(Person)
export type PersonPage = Static<typeof PersonPage>
/** Changes what somebody is: their roles, where those hold, and for whom they work. */
export const PersonPatch = Strict({
  roles: Type.Optional(Type.Array(Role, { uniqueItems: true, maxItems: 10 })),
  areas: Type.Optional(Type.Array(AreaId, { uniqueItems: true, maxItems: 100 })),
  organisationId: Type.Optional(orNull(Id)),
})
export type PersonPatch = Static<typeof PersonPatch>

// ── Demo ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A made-up person to look around as. */
export const Persona = Type.Object({
  id: Id,
  name: Type.String(),
  roles: Type.Array(Role),
  area: orNull(AreaId),
  areas: Type.Array(AreaId),
  place: orNull(Point),
  about: orNull(LocalText),
})
export type Persona = Static<typeof Persona>
/** A page of made-up people. */
export const PersonaPage = Page(Persona)
export type PersonaPage = Static<typeof PersonaPage>
/** Look around as this one. */
export const DemoSignIn = Strict({ personaId: Id })
export type DemoSignIn = Static<typeof DemoSignIn>
/** Makes made-up people; with `place` they live there (or work there, when their role is for an area). */
export const NewPersonas = Strict({
  roles: Type.Array(Role, { minItems: 1, maxItems: 10, uniqueItems: true }),
  place: Type.Optional(Point),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, default: 1 })),
})
export type NewPersonas = Static<typeof NewPersonas>
/** Moves the demo's clock forward. */
export const ClockMove = Strict({ advance: Type.String({ maxLength: 40, description: 'ISO 8601 duration, `PT1H`' }) })
export type ClockMove = Static<typeof ClockMove>
/** What time it is for Omzien. */
export const ClockState = Type.Object({ now: Instant })
export type ClockState = Static<typeof ClockState>

/** A mail that would have been sent. */
export const Mail = Type.Object({
  id: Id,
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  sentAt: Instant,
})
export type Mail = Static<typeof Mail>
/** The demo's mailbox, newest first. */
export const MailPage = Page(Mail)
export type MailPage = Static<typeof MailPage>
