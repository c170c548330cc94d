import { existsSync, readFileSync } from 'node:fs'
import { Reckoner } from '../../../services/places/coverage/reckoner.ts'
import type { CountedPoint, Progress } from '../../../services/places/coverage/worker/jobs.ts'
import { demoSupportPoints } from '../../../services/places/demo/support-points.ts'
import { readFeatureFile } from '../../../services/places/rules/feature-file.ts'
import { groupFeatures } from '../../../services/places/rules/grouping.ts'
import type { Effort } from '../lib/effort.ts'
import { atMost, notMeasured, type Row } from '../lib/row.ts'
import { median } from '../lib/stats.ts'

const name = 'coverage, a year'
const longest = 60 // seconds
const data = (file: string) => new URL(`../../../../shared/data/${file}`, import.meta.url)

/** Hours that libraries have, each with a little of its own: a file does not bring them. */
const hours = [
  'Mo-Fr 10:00-18:00; Sa 10:00-17:00; PH off',
  'Mo,We,Fr 10:00-17:30; Tu,Th 10:00-20:00; Sa 11:00-16:00; PH off',
  'Tu-Sa 09:30-17:30; Su 12:00-17:00; PH off; Jul 15-Aug 31 Tu-Fr 12:00-17:00',
  'Mo-Su 08:00-22:00; Dec 25,Dec 26,Jan 01 off',
]

/** Every change of what is open in a year, on the wijken of Amsterdam, with the demo's support points and the libraries. */
export const coverageRows = async ({ rounds }: Effort): Promise<Row[]> => {
  const file = data('amsterdam-wijken.geojson')
  if (!existsSync(file)) return [notMeasured(name, `≤ ${longest} s`, 'there are no real areas here')]
  const { features } = readFeatureFile('amsterdam-wijken.geojson', readFileSync(file, 'utf8'))
  const areas = groupFeatures(features, () => undefined).map(({ shape }, i) => ({
    ...{ id: `wijk-${i}`, geometry: { type: 'MultiPolygon', coordinates: shape } },
  }))
  const points = [...demoPoints(), ...libraries()]
  const taken: number[] = []
  let steps = 0
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const reckoner = new Reckoner({ mostWaiting: 0, longest: 600_000 })
    const began = performance.now()
    const job = { kind: 'over-time' as const, areas: { key: 'bench' }, points: JSON.stringify(points), metres: 800 }
    const told = ({ total }: Progress) => {
      steps = total
    }
    await reckoner.ask({ ...job, ...year }, async () => JSON.stringify(areas), told)
    taken.push((performance.now() - began) / 1000)
    await reckoner.stop()
  }
  const note = `${features.length} features, ${areas.length} wijken, ${points.length} points, ${steps} steps`
  return [atMost({ name, unit: 's', ours: median(taken), note }, longest)]
}

const year = { from: Date.parse('2026-01-01T00:00:00+01:00'), to: Date.parse('2027-01-01T00:00:00+01:00') }

const demoPoints = () =>
  demoSupportPoints.map(({ place, hours }): CountedPoint => [place.lat, place.lon, [], hours ?? null])

const libraries = () => {
  const { features } = JSON.parse(readFileSync(data('amsterdam-libraries.geojson'), 'utf8')) as {
    features: { geometry: { type: string; coordinates: [number, number] } }[]
  }
  return features
    .filter(({ geometry }) => geometry.type === 'Point')
    .map(({ geometry: { coordinates } }, i): CountedPoint => {
      const [lon, lat] = coordinates
      return [lat, lon, [], hours[i % hours.length] ?? null]
    })
}
