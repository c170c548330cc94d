import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A mail server that takes everything and keeps it: the real protocol, on this machine. */
export interface TestMailServer {
  /** For `SMTP_URL`. */
  url: string
  /** Whole mails, headers and text, as they came. */
  received: string[]
  stop(): Promise<void>
}

/** Starts a mail server (SMTP, RFC 5321) for a test. */
export const startMailServer = async (): Promise<TestMailServer> => {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    talk(socket, mail => void received.push(mail))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>(resolve => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  return { url: `smtp://127.0.0.1:${port}`, received, stop }
}

const talk = (socket: Socket, keep: (mail: string) => void) => {
  let heard = ''
  let mail: string | undefined
  const hear = (line: string) => {
    if (mail === undefined) return answer(line.slice(0, 4).toUpperCase())
    if (line !== '.') {
      mail += `${line}\n`
      return
    }
    keep(mail)
    mail = undefined
    socket.write('250 kept\r\n')
  }
  const answer = (command: string) => {
    if (command === 'DATA') mail = ''
    socket.write(command === 'DATA' ? '354 go on\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n')
  }
  socket.on('error', () => {})
  socket.on('data', chunk => {
    heard += chunk
    const lines = heard.split('\r\n')
    heard = lines.pop() ?? ''
    lines.forEach(hear)
  })
  socket.write('220 a mail server of the tests\r\n')
}
