import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { newId } from './ids.ts'
import { defineService } from './service.ts'
import { Vault } from './vault.ts'

let app: TestRuntime
let vault: Vault
let another: Vault
beforeAll(async () => {
  const keeper = defineService('requests', deps => {
    vault = deps.vault
    return { routes() {} }
  })
  app = await testRuntime({ services: [keeper] })
  another = new Vault(app.runtime.gatewayPool, 'another secret, just as long as the first')
})
afterAll(() => app.stop())

describe('personal text', () => {
  it('comes back as it was told, for whoever holds the secret and for nobody else', async () => {
    const [person, text] = [newId(), 'Zullen we samen lopen? 🚶 “ja”']
    const sealed = await vault.seal(person, text)
    expect(sealed).not.toContain('lopen')
    expect(await vault.open(sealed)).toBe(text)
    await expect(another.open(sealed)).rejects.toThrow()
  })

  it('is gone for good when the person is erased, and nothing can be sealed for them again', async () => {
    const [person, other] = [newId(), newId()]
    const [told, theirs] = [await vault.seal(person, 'mijn verhaal'), await vault.seal(other, 'hun verhaal')]
    await vault.erase(person, new Date())
    expect(await vault.openAll([told, null, theirs])).toEqual([null, null, 'hun verhaal'])
    await expect(vault.seal(person, 'nog iets')).rejects.toThrow('erased')
  })

  it('of others stays readable while somebody is being erased, and keys on their way are not kept', async () => {
    const asked: string[] = []
    const interrupted: Vault = new Vault(
      {
        query: async (text: string, values?: unknown[]) => {
          asked.push(text)
          const answer = await app.runtime.gatewayPool.query(text, values)
          interrupted.forget()
          return answer as never
        },
      },
      'a secret of the tests, long enough for everybody',
    )
    const sealed = await vault.seal(newId(), 'ons verhaal')
    expect(await interrupted.open(sealed)).toBe('ons verhaal')
    expect(await interrupted.open(sealed)).toBe('ons verhaal')
    expect(asked).toHaveLength(2)
  })

  it('is sealed with one key per person, whoever comes first', async () => {
    const person = newId()
    const sealed = await Promise.all(Array.from({ length: 10 }, (_, n) => vault.seal(person, `tekst ${n}`)))
    vault.forget()
    expect(await vault.openAll(sealed)).toEqual(sealed.map((_, n) => `tekst ${n}`))
  })
})
