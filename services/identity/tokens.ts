import { hkdfSync } from 'node:crypto'
import {
  CompactEncrypt,
  type CryptoKey,
  calculateJwkThumbprint,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose'
import { type Asker, claimsOf, tokenIssuer, tokenLifetime } from '../kernel/asker.ts'
import { type Clock, toDate } from '../kernel/clock.ts'
import type { Database, Db } from '../kernel/database.ts'

const algorithm = 'EdDSA'

/** A token, and the machine's moment until which it is good. */
export interface Token {
  token: string
  expiresAt: Date
}

interface Keys {
  id: string
  sign: CryptoKey
  set: JSONWebKeySet
}

/**
 * The key pair that signs tokens. It is in the database, so that every process of identity signs with the same one; its
 * private half is encrypted with the installation's secret.
 */
export class SigningKeys {
  readonly #database: Database
  readonly #clock: Clock
  readonly #wrap: Uint8Array
  #keys: Promise<Keys> | undefined

  constructor(database: Database, secret: string, clock: Clock) {
    this.#database = database
    this.#clock = clock
    this.#wrap = new Uint8Array(hkdfSync('sha256', secret, 'omzien', 'signing keys', 32))
  }

  /** Signs a short-lived token for an asker. Its times are the machine's, whatever the demo's clock says. */
  async sign(asker: Asker): Promise<Token> {
    const { id, sign } = await this.#load()
    const seconds = Math.floor(Date.now() / 1000) + tokenLifetime
    const token = await new SignJWT(claimsOf(asker))
      .setProtectedHeader({ alg: algorithm, kid: id })
      .setIssuer(tokenIssuer)
      .setAudience(tokenIssuer)
      .setExpirationTime(seconds)
      .sign(sign)
    return { token, expiresAt: new Date(seconds * 1000) }
  }

  /** The public keys, for everybody who checks tokens. */
  async publicKeys(): Promise<JSONWebKeySet> {
    return (await this.#load()).set
  }

  #load(): Promise<Keys> {
    this.#keys ??= this.#read().catch((error: unknown) => {
      this.#keys = undefined
      throw error
    })
    return this.#keys
  }

  async #read(): Promise<Keys> {
    const rows = await this.#database.prisma.$transaction(db => this.#findOrMake(db))
    const [newest] = rows
    if (!newest) throw new Error('There is no key to sign tokens with.')
    const sign = (await importJWK(await this.#open(newest.privateKey), algorithm)) as CryptoKey
    return { id: newest.id, sign, set: { keys: rows.map(row => row.publicKey as JWK) } }
  }

  /** Of several processes that start at once, one makes the key and the others wait for it. */
  async #findOrMake(db: Db) {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtext('identity signing key'))`
    const find = () => db.identitySigningKey.findMany({ orderBy: { createdAt: 'desc' } })
    const rows = await find()
    if (rows.length > 0) return rows
    await db.identitySigningKey.create({ data: await this.#make() })
    return find()
  }

  async #make() {
    const pair = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true })
    const publicKey = await exportJWK(pair.publicKey)
    const id = await calculateJwkThumbprint(publicKey)
    const privateKey = await this.#seal(await exportJWK(pair.privateKey))
    return {
      id,
      publicKey: { ...publicKey, alg: algorithm, use: 'sig', kid: id },
      privateKey,
      createdAt: toDate(this.#clock.now()),
    }
  }

  #seal(key: JWK): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(key)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(this.#wrap)
  }

  async #open(sealed: string): Promise<JWK> {
    const { plaintext } = await compactDecrypt(sealed, this.#wrap).catch(() => {
      throw new Error('OMZIEN_SECRET is not the secret this database was made with.')
    })
    return JSON.parse(new TextDecoder().decode(plaintext)) as JWK
  }
}
