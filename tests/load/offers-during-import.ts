/**
 * How long from posting a help request until the helper's screen shows the offer, while areas are being imported.
 *
 *   node tests/load/offers-during-import.ts FILE.geojson [requests]
 *
 * Starts an Omzien of its own, posts one request after the other (30 unless said), first in peace and then during
 * imports that follow each other without a pause, and says the median and the worst of both in milliseconds. Every
 * import moves every area a little: one that changes nothing does nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, type Live, newPerson, type Person } from '../support/person.ts'

const [file, count = '30'] = process.argv.slice(2)
if (!file) throw new Error('Say which file to import.')
const home = { lat: 52.3615, lon: 4.9295 }

/** One request; milliseconds until its offer is there. */
const measure = async (asker: Person, live: Live): Promise<number> => {
  const began = performance.now()
  const { status, body } = await asker.post('/help-requests', { kind: 'walk', text: 'Een rondje?', place: home })
  if (status !== 201) throw new Error(`Not posted: ${status} ${JSON.stringify(body)}`)
  await live.next(({ type, data }) => type === 'offer.proposed' && data['helpRequestId'] === body['id'])
  return performance.now() - began
}

const measureAll = async (asker: Person, live: Live): Promise<number[]> => {
  const times: number[] = []
  while (times.length < Number(count)) {
    times.push(await measure(asker, live))
    await pause(100) // as people do: not all at the same moment
  }
  return times
}

/** The same areas, a few centimetres further east each time; under the name that tells their level. */
const movedFiles = () => {
  const folder = mkdtempSync(join(tmpdir(), 'omzien-import-'))
  const path = join(folder, basename(file))
  const areas = readFileSync(file, 'utf8')
  let times = 0
  const move = () => {
    times += 1
    const moved = areas.replace(/\[(\d+\.\d+),/g, (_, lon: string) => `[${(Number(lon) + times * 1e-6).toFixed(6)},`)
    writeFileSync(path, moved)
    return path
  }
  return { move, remove: () => rmSync(folder, { recursive: true }) }
}

/** Imports again and again until told to stop; gives how often, and how long one took. */
const importing = (omzien: Omzien) => {
  let isOver = false
  let child: ChildProcess | undefined
  const files = movedFiles()
  const run = async () => {
    const took: number[] = []
    while (!isOver) {
      const began = performance.now()
      const env = { ...process.env, OMZIEN_DATA: omzien.data }
      child = spawn('node', ['infra/import.ts', 'areas', files.move()], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      const [code] = await once(child, 'exit')
      if (code !== 0) throw new Error('The import failed.')
      took.push(performance.now() - began)
    }
    files.remove()
    return took
  }
  const done = run()
  return {
    stop: () => {
      isOver = true
      return done
    },
  }
}

const say = (what: string, times: number[]) => {
  const sorted = times.toSorted((one, other) => one - other)
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  console.log(`${what}: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, of ${times.length}`)
}

const omzien = await startOmzien({ RATE_POSTING: '1000000' })
try {
  const [asker, helper] = [
    await newPerson(omzien.url, ['resident'], home),
    await newPerson(omzien.url, ['resident'], home),
  ]
  const willing = { ...alwaysAvailable(home, ['walk']), maxOffersPerWeek: 1000 }
  await helper.put('/me/helper-profile', willing)
  const live = await helper.live()
  await measure(asker, live)
  say('in peace', await measureAll(asker, live))
  const imports = importing(omzien)
  say('during imports', await measureAll(asker, live))
  say('an import', await imports.stop())
  live.close()
} finally {
  await omzien.stop()
}
