import { createServer } from 'node:net'

/** Ports that the system gives to no connection by itself: one that is free stays so until somebody asks for it. */
const quiet = { from: 20_000, count: 12_000 }

/** A port on loopback that is free now: this one, or any. @throws when this one is taken */
export async function freePort(port = 0): Promise<number> {
  for (let tries = 0; port === 0 && tries < 20; tries++) {
    const any = quiet.from + Math.floor(Math.random() * quiet.count)
    if (await isFree(any)) return any
  }
  return await probe(port)
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** Is this port on loopback free now? */
export const isFree = (port: number): Promise<boolean> =>
  probe(port).then(
    () => true,
    () => false,
  )
