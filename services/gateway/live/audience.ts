import type { Asker } from '../../kernel/asker.ts'

/** An event for whoever is signed in. */
export const everyone = 'everyone'

/**
 * The audiences an asker belongs to: the person, each role in each area, each role wherever it is held, and everyone.
 * What an event names as its audience is compared with these and nothing else.
 */
export const audiencesOf = (asker: Pick<Asker, 'id' | 'roles' | 'areas'>): string[] => [
  `person:${asker.id}`,
  ...asker.roles.flatMap(role => [role, ...asker.areas.map(area => `${role}@${area}`)]),
  everyone,
]

/** Who hears what: finds the listeners of an audience without asking each of them. */
export class AudienceIndex<Listener extends object> {
  readonly #byAudience = new Map<string, Set<Listener>>()
  readonly #byListener = new Map<Listener, string[]>()

  /** Lets somebody hear these audiences, and no others any more. */
  set(listener: Listener, audiences: string[]): void {
    this.delete(listener)
    this.#byListener.set(listener, audiences)
    for (const audience of audiences) {
      const listeners = this.#byAudience.get(audience)
      if (listeners) listeners.add(listener)
      else this.#byAudience.set(audience, new Set([listener]))
    }
  }

  delete(listener: Listener): void {
    for (const audience of this.#byListener.get(listener) ?? []) {
      const listeners = this.#byAudience.get(audience)
      listeners?.delete(listener)
      if (listeners?.size === 0) this.#byAudience.delete(audience)
    }
    this.#byListener.delete(listener)
  }

  /** Everybody who belongs to at least one of the audiences, each once. */
  find(audiences: string[]): ReadonlySet<Listener> {
    const found = audiences.flatMap(audience => this.#byAudience.get(audience) ?? [])
    if (found.length < 2) return found[0] ?? new Set()
    return found.reduce((all, some) => all.union(some))
  }
}
