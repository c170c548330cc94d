import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from './postgres.ts'

const folders: string[] = []
/** A data folder; `mode` is that of the folder it is in. */
const dataFolder = (mode: number) => {
  const parent = mkdtempSync(join(tmpdir(), 'omzien-postgres-'))
  chmodSync(parent, mode)
  folders.push(parent)
  return join(parent, 'data')
}
/** Where the cluster really is: elsewhere, when root's PostgreSQL cannot enter the folder. */
const clusterOf = (dataDir: string): string =>
  JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')).cluster ?? join(dataDir, 'postgres')

afterAll(() => {
  for (const folder of folders) {
    const cluster = clusterOf(join(folder, 'data'))
    if (!cluster.startsWith(folder)) rmSync(dirname(cluster), { recursive: true })
    rmSync(folder, { recursive: true })
  }
})

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

/** Starts PostgreSQL in a process of its own, with nothing in its environment, and waits until it is there. */
const startElsewhere = async (dataDir: string) => {
  const code = `const { startPostgres } = await import(${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)})
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} }); console.log(url); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [url] = await once(child.stdout, 'data')
  return { child, url: String(url).trim() }
}

test.each([
  ['an open folder', 0o755],
  ['a folder of mode 0700', 0o700],
])(
  'in %s, with LANG and TZ unset, it starts in UTF-8 and Dutch time, and keeps what was saved through kill -9',
  async (_, mode) => {
    const dataDir = dataFolder(mode)
    const { child, url } = await startElsewhere(dataDir)
    await query(url, `create table word as select 'vóór' as text`)
    child.kill('SIGKILL')
    await once(child, 'exit')

    const again = await startPostgres({ dataDir })
    expect(again.started).toBe('adopted')
    expect(again.url).toBe(url)
    expect(
      await query(
        again.url,
        `select text, upper(text) as upper, current_setting('timezone') as zone, current_setting('server_encoding') as encoding from word`,
      ),
    ).toEqual([{ text: 'vóór', upper: 'VÓÓR', zone: 'Europe/Amsterdam', encoding: 'UTF8' }])
    await again.stop()

    const third = await startPostgres({ dataDir })
    expect(third.started).toBe('again')
    await third.stop()
  },
)

test('of several starts at once on the same data one wins, and the others are told so in one sentence', async () => {
  const dataDir = dataFolder(0o755)
  const starts = await Promise.allSettled([1, 2, 3].map(() => startPostgres({ dataDir })))
  const winners = starts.filter(start => start.status === 'fulfilled')
  const losers = starts.filter(start => start.status === 'rejected')
  expect(winners).toHaveLength(1)
  for (const { reason } of losers)
    expect(reason).toMatchObject({ name: 'StartError', message: /already running on the data in/ })
  await winners[0]?.value.stop()
})

test('a database that is killed says so once, and starts again with everything that was saved', async () => {
  const dataDir = dataFolder(0o755)
  const { promise, resolve } = Promise.withResolvers<Error>()
  const database = await startPostgres({ dataDir, onExit: resolve })
  await query(database.url, 'create table kept as select 1 as one')
  process.kill(Number(readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  expect((await promise).message).toMatch(/^The database stopped unasked/)
  const again = await startPostgres({ dataDir })
  expect(await query(again.url, 'select one from kept')).toEqual([{ one: 1 }])
  await again.stop()
})

test('data of another major version is refused and left as it is', async () => {
  const dataDir = dataFolder(0o755)
  await (await startPostgres({ dataDir })).stop()
  const file = join(clusterOf(dataDir), 'PG_VERSION')
  writeFileSync(file, '17\n')
  await expect(startPostgres({ dataDir })).rejects.toThrow(
    /written by PostgreSQL 17 and this Omzien reads 18: nothing was changed/,
  )
  writeFileSync(file, '18\n')
  await (await startPostgres({ dataDir })).stop()
})

test('a fixed port that is taken is said in one sentence', async () => {
  const [one, other] = [dataFolder(0o755), dataFolder(0o755)]
  const first = await startPostgres({ dataDir: one })
  await expect(startPostgres({ dataDir: other, port: first.port })).rejects.toMatchObject({
    name: 'StartError',
    message: /port \d+ is taken/,
  })
  await first.stop()
})

test('a place that is no folder is said in one sentence', async () => {
  const dataDir = dataFolder(0o755)
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'postgres.json'), '{}')
  writeFileSync(join(dataDir, 'file'), '')
  await expect(startPostgres({ dataDir: join(dataDir, 'file') })).rejects.toMatchObject({ name: 'StartError' })
})
