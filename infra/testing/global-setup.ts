import { SERVER_VARIABLE, startTestServer } from './server.ts'

/** Vitest's global set-up: one PostgreSQL for the whole run, known to every worker by an environment variable. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env[SERVER_VARIABLE] = server.url
  return () => server.stop()
}
