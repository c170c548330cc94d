import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recall } from '../../../infra/embedded/data-folder.ts'

/** Ends the embedded database of a data folder as a crash would. */
export const killPostgres = (data: string): void => {
  const { cluster } = recall(data) ?? {}
  const [pid] = readFileSync(join(cluster ?? '', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
}
