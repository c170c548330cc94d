import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { jwtVerify } from 'jose'
import { newId } from '../../services/kernel/ids.ts'

/** An SMS as NotifyNL was asked to send it. */
export interface AskedSms {
  phone_number: string
  template_id: string
  reference: string
  personalisation: { text: string }
}

/** NotifyNL on this machine. */
export interface TestNotifyNl {
  /** For the environment of a runtime. */
  env: Record<string, string>
  received: AskedSms[]
  /** What it answers from now on; 201 unless told otherwise. */
  answer(status: number): void
  stop(): Promise<void>
}

/** Starts a stand-in for NotifyNL that takes SMS only from who signs with our key. */
export const startNotifyNl = async (): Promise<TestNotifyNl> => {
  const [service, secret, template] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const received: AskedSms[] = []
  let status = 201
  const isOurs = (authorization = '') =>
    jwtVerify(authorization.replace('Bearer ', ''), Buffer.from(secret), { issuer: service }).then(
      () => true,
      () => false,
    )
  const server = createServer(async (request, response) => {
    if (request.url !== '/v2/notifications/sms' || !(await isOurs(request.headers.authorization)))
      return response.writeHead(403, { 'content-type': 'application/json' }).end('{"errors":[]}')
    const asked = JSON.parse(String(Buffer.concat(await request.toArray()))) as AskedSms
    if (status < 300) received.push(asked)
    return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ id: newId() }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    env: {
      NOTIFYNL_URL: `http://127.0.0.1:${port}`,
      NOTIFYNL_API_KEY: `omzien-${service}-${secret}`,
      NOTIFYNL_TEMPLATE: template,
    },
    received,
    answer: next => {
      status = next
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
