import { createECDH, type ECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { decrypt } from 'http_ece'
import { importJWK, type JWTPayload, jwtVerify } from 'jose'
import { generate } from 'selfsigned'

/** A push message as it came out of the envelope. */
export interface Received {
  phone: string
  headers: IncomingMessage['headers']
  payload: Record<string, unknown>
  /** What the sender says about itself; checked with the key it sent along. */
  claims: JWTPayload
  /** The sender's public key (VAPID), base64url. */
  key: string
}

/** A browser that gets push messages. */
export interface Phone {
  id: string
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  /** What the push service answers for it from now on; 201 unless told otherwise. */
  answer(status: number): void
  /** The push service takes messages and does not answer, until called again. */
  hold(): () => void
}

/** A push service on this machine, over TLS, with the phones that are known to it. */
export interface TestPushService {
  origin: string
  /** Its certificate (PEM), for processes that have to trust it, too (NODE_EXTRA_CA_CERTS). */
  certificate: string
  received: Received[]
  phone(): Phone
  stop(): Promise<void>
}

interface Known {
  ecdh: ECDH
  auth: Buffer
  status: number
  held: Promise<void> | undefined
}

/**
 * Starts a push service (RFC 8030) that checks the sender's signature (RFC 8292) and decrypts (RFC 8291). This process
 * trusts its certificate from now on.
 */
export const startPushService = async (): Promise<TestPushService> => {
  const phones = new Map<string, Known>()
  const received: Received[] = []
  const identity = await newIdentity()
  const server = createServer(identity, (request, response) => {
    take(request, response).catch(error => response.writeHead(400).end(String(error)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const id = request.url?.split('/').at(-1) ?? ''
    const phone = phones.get(id)
    if (!phone) return void response.writeHead(404).end()
    const body = Buffer.concat(await request.toArray())
    const signed = await checkSender(request.headers.authorization ?? '', origin)
    const options = { version: 'aes128gcm', privateKey: phone.ecdh, authSecret: phone.auth.toString('base64url') }
    const payload = JSON.parse(String(decrypt(body, options))) as Record<string, unknown>
    received.push({ phone: id, headers: request.headers, payload, ...signed })
    await phone.held
    response.writeHead(phone.status).end()
  }
  return {
    origin,
    certificate: identity.cert,
    received,
    phone: () => makePhone(origin, phones),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const newIdentity = async () => {
  const days = 24 * 60 * 60 * 1000
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    notBeforeDate: new Date(Date.now() - days),
    notAfterDate: new Date(Date.now() + days),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  setDefaultCACertificates([...getCACertificates('default'), cert])
  return { key, cert }
}

const makePhone = (origin: string, phones: Map<string, Known>): Phone => {
  const [ecdh, auth, id] = [createECDH('prime256v1'), randomBytes(16), randomBytes(12).toString('hex')]
  const p256dh = ecdh.generateKeys().toString('base64url')
  const known: Known = { ecdh, auth, status: 201, held: undefined }
  phones.set(id, known)
  return {
    id,
    subscription: { endpoint: `${origin}/push/${id}`, keys: { p256dh, auth: auth.toString('base64url') } },
    answer: status => {
      known.status = status
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      known.held = promise
      return () => {
        known.held = undefined
        resolve()
      }
    },
  }
}

const checkSender = async (authorization: string, audience: string) => {
  const { token = '', key = '' } = /^vapid t=(?<token>[^,]+), k=(?<key>\S+)$/.exec(authorization)?.groups ?? {}
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(half => half.toString('base64url'))
  const publicKey = await importJWK({ kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, 'ES256')
  const { payload } = await jwtVerify(token, publicKey, { audience, algorithms: ['ES256'] })
  return { claims: payload, key }
}
