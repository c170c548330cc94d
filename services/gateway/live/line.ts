import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { apiPrefix, credentialOf, isForeign } from '../rules.ts'
import { toPosition } from './frames.ts'
import type { Hub } from './hub.ts'

const livePath = `${apiPrefix}/live`
/** A client has nothing to tell us, bytes. */
const longestMessage = 1024

/** Opens the WebSocket `GET /api/v1/live` on a server; every other upgrade is refused. */
export const openLine = (server: Server, hub: Hub, publicUrl: string): void => {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: longestMessage,
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const address = addressOf(request)
    if (address?.pathname !== livePath) return refuse(socket, '404 Not Found')
    const credential = credentialOf(request.headers)
    if (credential?.kind !== 'key' && isForeign(whenceOf(request), publicUrl)) return refuse(socket, '403 Forbidden')
    const after = address.searchParams.get('after')
    const who = {
      credential,
      heartbeat: address.searchParams.get('heartbeat') === 'true',
    }
    sockets.handleUpgrade(request, socket, head, opened =>
      hub.add(opened, who, after === null ? undefined : toPosition(after)),
    )
  })
}

const addressOf = ({ url = '' }: IncomingMessage) => URL.parse(url, 'http://gateway.invalid')

const whenceOf = ({ headers }: IncomingMessage) => ({
  origin: headers.origin,
  site: headers['sec-fetch-site'] as string | undefined,
  host: headers.host,
})

const refuse = (socket: Duplex, status: string) => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
