import type { LookupAddress, LookupAllOptions, LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '../rules/address.ts'

/** How names are looked up, as `dns.lookup` does it. */
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Looks names up, and knows no private addresses: a made-up subscription must not make us post inside the house, also
 * when its name answered otherwise a moment ago. The connection goes to the address that was looked at.
 */
export const onlyPublic =
  (resolve: Resolve): LookupFunction =>
  (hostname, options: LookupOptions, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const open = (addresses ?? []).filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (error) callback(error, '')
      else if (!first) callback(Object.assign(new Error('not a public address'), { code: 'ENOTPUBLIC' }), '')
      else if (options.all) callback(null, open)
      else callback(null, first.address, first.family)
    })
