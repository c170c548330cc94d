import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Queryable } from './log.ts'

/** Personal text that only the key of one person opens: `s1.<person>.<iv, tag and cipher text>`. */
export type Sealed = string

const algorithm = 'aes-256-gcm'

const encrypt = (key: Buffer, text: Buffer): Buffer => {
  const iv = randomBytes(12)
  const cipher = createCipheriv(algorithm, key, iv)
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

const decrypt = (key: Buffer, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/**
 * Seals and opens personal text with a key per person. The keys are in the database, wrapped by the installation's
 * secret; erasing a person removes the key, and everything that was sealed with it can no longer be read, in columns,
 * in the log, in idempotency answers and in every service's copy.
 */
export class Vault {
  readonly #db: Queryable
  readonly #master: Buffer
  // The cache makes its arrays at once, about 60 bytes a place.
  readonly #keys = new LRUCache<string, Buffer>({ max: 20_000, ttl: 10 * 60_000 })
  /** Counts the times that keys were forgotten: a key that was on its way here meanwhile is not kept. */
  #forgotten = 0

  /** @param secret the installation's secret, at least 32 characters */
  constructor(db: Queryable, secret: string) {
    this.#db = db
    this.#master = Buffer.from(hkdfSync('sha256', secret, 'omzien', 'person keys', 32))
  }

  /**
   * Seals a text for a person; makes the person's key when there is none yet.
   * @throws Error when the person was erased: nothing can be sealed for them any more
   */
  async seal(personId: string, text: string): Promise<Sealed> {
    const key = await this.#keyOf(personId)
    return `s1.${personId}.${encrypt(key, Buffer.from(text)).toString('base64url')}`
  }

  /**
   * Seals a text for each of many persons, with one look-up of the keys.
   * @throws Error when one of them was erased
   */
  async sealAll(texts: { personId: string; text: string }[]): Promise<Sealed[]> {
    const unknown = [...new Set(texts.map(({ personId }) => personId))].filter(person => !this.#keys.has(person))
    await this.#make(unknown)
    return Promise.all(texts.map(({ personId, text }) => this.seal(personId, text)))
  }

  /** Opens a sealed text; null when the person was erased. */
  async open(sealed: Sealed): Promise<string | null> {
    const [text = null] = await this.openAll([sealed])
    return text
  }

  /** Opens several sealed texts with one look-up of the keys; null stays null, and so does what was erased. */
  async openAll(sealed: (Sealed | null | undefined)[]): Promise<(string | null)[]> {
    const keys = await this.#keysOf(new Set(sealed.flatMap(text => (text ? [personOf(text)] : []))))
    return sealed.map(text => (text ? openWith(keys, text) : null))
  }

  /** Removes the key of a person, for good. */
  async erase(personId: string, at: Date): Promise<void> {
    await this.#db.query('select kernel.erase_key($1, $2)', [personId, at])
    await this.#db.query("select pg_notify('omzien_keys', '')")
    this.forget()
  }

  /** Forgets the keys in memory: somebody was erased. */
  forget = (): void => {
    this.#forgotten++
    this.#keys.clear()
  }

  async #keyOf(personId: string): Promise<Buffer> {
    const known = this.#keys.get(personId)
    if (known) return known
    const seen = this.#forgotten
    const proposed = encrypt(this.#master, randomBytes(32))
    const { rows } = await this.#db.query<{ wrapped: Buffer | null }>('select kernel.make_key($1, $2) as wrapped', [
      personId,
      proposed,
    ])
    const wrapped = rows[0]?.wrapped
    if (!wrapped) throw new Error('This person was erased.')
    return this.#remember(personId, wrapped, seen)
  }

  async #make(persons: string[]) {
    if (persons.length === 0) return
    const seen = this.#forgotten
    const { rows } = await this.#db.query<{ person_id: string; wrapped: Buffer | null }>(
      `select person_id, kernel.make_key(person_id, proposed) as wrapped
       from unnest($1::text[], $2::bytea[]) as wanted(person_id, proposed)`,
      [persons, persons.map(() => encrypt(this.#master, randomBytes(32)))],
    )
    for (const { person_id, wrapped } of rows) if (wrapped) this.#remember(person_id, wrapped, seen)
  }

  /** The keys of those who were not erased, with one look-up for whom memory does not know. */
  async #keysOf(persons: Set<string>): Promise<Map<string, Buffer>> {
    const keys = new Map<string, Buffer>()
    for (const person of persons) {
      const known = this.#keys.get(person)
      if (known) keys.set(person, known)
    }
    if (keys.size === persons.size) return keys
    const seen = this.#forgotten
    const { rows } = await this.#db.query<{ person_id: string; wrapped: Buffer | null }>(
      'select person_id, wrapped from kernel.keys_of($1)',
      [[...persons].filter(person => !keys.has(person))],
    )
    for (const { person_id, wrapped } of rows)
      if (wrapped) keys.set(person_id, this.#remember(person_id, wrapped, seen))
    return keys
  }

  /** @param seen the count of `#forgotten` before the key was asked for */
  #remember(personId: string, wrapped: Buffer, seen: number): Buffer {
    const key = decrypt(this.#master, wrapped)
    if (seen === this.#forgotten) this.#keys.set(personId, key)
    return key
  }
}

/** Opens a text with one of the keys; null when its person's is not among them. */
const openWith = (keys: Map<string, Buffer>, sealed: Sealed): string | null => {
  const key = keys.get(personOf(sealed))
  if (!key) return null
  return decrypt(key, Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64url')).toString()
}

const personOf = (sealed: Sealed): string => sealed.slice(3, sealed.indexOf('.', 3))
