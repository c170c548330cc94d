import type { LookupAddress } from 'node:dns'
import { once } from 'node:events'
import { Agent, request } from 'node:https'
import { expect, it, test } from 'vitest'
import { onlyPublic } from './only-public.ts'

/** A name server where anybody may claim anything. */
const saying =
  (...addresses: string[]) =>
  (_name: string, _options: object, callback: (error: null, found: LookupAddress[]) => void) =>
    callback(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )

const found = (...addresses: string[]) =>
  new Promise(resolve =>
    onlyPublic(saying(...addresses))('push.example', { all: true }, (error, given) => resolve(error?.code ?? given)),
  )

it.each([
  [['127.0.0.1'], 'ENOTPUBLIC'],
  [['10.0.0.8', 'fd00::8'], 'ENOTPUBLIC'],
  [['10.0.0.8', '93.184.216.34'], [{ address: '93.184.216.34', family: 4 }]],
])('a name that says %j is %j', async (addresses, expected) => {
  expect(await found(...addresses)).toEqual(expected)
})

test('a connection is not even begun to a name that is an address in the house', async () => {
  const agent = new Agent({ lookup: onlyPublic(saying('127.0.0.1')) })
  const [error] = await once(request('https://push.example:9', { agent }).end(), 'error').catch(failed => [failed])
  expect((error as { code?: string }).code).toBe('ENOTPUBLIC')
})
