import { createHash } from 'node:crypto'

/** Ours, made once: what ids are derived in [RFC 9562, 5.5]. It may never change: partners know our points by these ids. */
const namespace = Buffer.from('6f6d7a69656e4a118f2b7d3c5e91a0b4', 'hex')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Whether an id is a uuid already. */
export const isUuid = (id: string): boolean => uuid.test(id)

/** The uuid, version 5, that stands for a name of some kind. */
export const derivedId = (kind: string, name: string): string => {
  const bytes = createHash('sha1').update(namespace).update(`${kind}:${name}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The id of the service that a support point is in HSDS: its own when that is a uuid. */
export const serviceIdOf = (pointId: string): string => (isUuid(pointId) ? pointId : derivedId('service', pointId))
