import { SERVER_VARIABLE, startTestServer } from './server.ts'

/** Vitest's global set-up: one PostgreSQL for the whole run, known to every worker by an environment variable. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  // Each of Vitest's projects sets up by itself; they share the server of the first, which is stopped at the very end.
  if (process.env[SERVER_VARIABLE]) return undefined
  const server = await startTestServer()
  process.env[SERVER_VARIABLE] = server.url
  return () => server.stop()
}
