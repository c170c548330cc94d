import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { urlOf } from '../../../infra/embedded/postgres.ts'
import { startBrowser } from '../../e2e/browser.ts'
import { seedTown } from '../../support/many-points.ts'
import { startOmzien } from '../../support/omzien.ts'
import type { Effort } from '../lib/effort.ts'
import { alternate } from '../lib/rounds.ts'
import { against, type Row, reported } from '../lib/row.ts'
import { median } from '../lib/stats.ts'

/** Support points on the map. */
const count = 10_000
/** How many times slower than this machine the browser computes: a phone of some years ago. */
const slower = 4

const require = createRequire(import.meta.url)
const floors = new URL('../floors/', import.meta.url)
const bare: Record<string, { path: string | URL; contentType: string }> = {
  'index.html': { path: new URL('map.html', floors), contentType: 'text/html' },
  'map.js': { path: new URL('map.js', floors), contentType: 'text/javascript' },
  'leaflet.js': { path: require.resolve('leaflet/dist/leaflet.js'), contentType: 'text/javascript' },
  'leaflet.css': { path: require.resolve('leaflet/dist/leaflet.css'), contentType: 'text/css' },
  'supercluster.js': {
    path: new URL('../../../node_modules/supercluster/dist/supercluster.min.js', import.meta.url),
    contentType: 'text/javascript',
  },
}

/** Milliseconds of long tasks (50 ms and more): until the map stands, and while it is moved. */
interface Busy {
  first: number
  panning: number
}

/** How somebody comes to a map, and what a mark of several is called there. */
interface Way {
  path: string
  mark: string
  /** From a page of the site, by its menu, as people do; its own code is there by then, and counted by the row `page`. */
  byMenu?: boolean
}

/** The real town, from the files beside this checkout: all its areas, and its libraries as support points. */
const town = [
  ['areas', 'stadsdelen', '--outside', 'Diemen,Ouder-Amstel'],
  ['areas', 'gebieden'],
  ['areas', 'wijken'],
  ['areas', 'buurten'],
  ['support-points', 'libraries', '--function', 'walk-in'],
] as const

const run = promisify(execFile)

/** Imports the real town as `npm run import` does. */
const importTown = async (data: string) => {
  for (const [what, name, ...options] of town) {
    const file = new URL(`../../../../shared/data/amsterdam-${name}.geojson`, import.meta.url).pathname
    await run('node', ['infra/import.ts', what, file, ...options], { env: { ...process.env, OMZIEN_DATA: data } })
  }
}

/**
 * How busy the page is with a map of 10,000 support points and the town's libraries, beside a bare page with Leaflet, the
 * same areas and the same clusters.
 */
export const mapRows = async ({ rounds }: Effort): Promise<Row[]> => {
  const [omzien, browser] = await Promise.all([startOmzien(), startBrowser()])
  try {
    await importTown(omzien.data)
    await seedTown(urlOf(omzien.data) ?? '', count)
    const busy = (way: Way) => () => measure(browser, omzien.url, way)
    const results = await alternate<Busy>(rounds, [
      { name: 'ours', run: busy({ path: '/demo', mark: '.map-cluster', byMenu: true }) },
      { name: 'cold', run: busy({ path: '/kaart', mark: '.map-cluster' }) },
      { name: 'floor', run: busy({ path: '/bare/index.html', mark: '.cluster' }) },
    ])
    const of = (who: string, what: keyof Busy) => median((results[who] ?? []).map(busy => busy[what]))
    const figure = (who: string, what: keyof Busy) => ({ unit: 'ms', ours: of(who, what), floor: of('floor', what) })
    const note = `long tasks, ${count} support points, a processor ${slower} times slower`
    return [
      against({ name: 'map, until it stands', ...figure('ours', 'first'), note }, { atMost: 1.5 }),
      against({ name: 'map, moving it', ...figure('ours', 'panning') }, { atMost: 2 }),
      reported({ name: 'map, with all of the site before it', ...figure('cold', 'first') }),
    ]
  } finally {
    await browser.close()
    await omzien.stop()
  }
}

const serveBare = (context: BrowserContext) =>
  context.route('**/bare/*', route => {
    const file = bare[new URL(route.request().url()).pathname.replace('/bare/', '')]
    return file ? route.fulfill({ body: readFileSync(file.path), contentType: file.contentType }) : route.abort()
  })

const measure = async (browser: Browser, url: string, { path, mark, byMenu }: Way): Promise<Busy> => {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 860 }, locale: 'nl-NL' })
  try {
    await serveBare(context)
    // The base map cannot be had everywhere, and is the same for both.
    await context.route(/pdok|tile/, route => route.abort())
    const page = await context.newPage()
    await page.addInitScript(watch)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.goto(path)
    const before = byMenu ? await goToMap(page) : 0
    await page.locator(mark).first().waitFor()
    await quiet(page)
    const stands = await busyOf(page)
    await pan(page)
    await quiet(page)
    return { first: stands - before, panning: (await busyOf(page)) - stands }
  } finally {
    await context.close()
  }
}

/** @returns how busy the page was before it went there */
const goToMap = async (page: Page) => {
  const link = page.getByRole('link', { name: 'Kaart', exact: true }).first()
  await link.waitFor()
  await quiet(page)
  const before = await busyOf(page)
  await link.click()
  return before
}

/** Gathers long tasks in the page. */
const watch = () => {
  const gathered = window as unknown as { busy: number; lastBusy: number }
  gathered.busy = 0
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) gathered.busy += duration
    gathered.lastBusy = performance.now()
  }).observe({ type: 'longtask', buffered: true })
}
const busyOf = (page: Page) => page.evaluate(() => (window as unknown as { busy: number }).busy)

/** Waits until the page has had nothing long to do for a second. */
const quiet = (page: Page) =>
  page.waitForFunction(
    () => performance.now() - ((window as unknown as { lastBusy?: number }).lastBusy ?? 0) > 1000,
    undefined,
    { polling: 100 },
  )

/** Drags the map about, goes nearer twice, and drags on. */
const pan = async (page: Page) => {
  for (let zoom = 0; zoom < 3; zoom++) {
    for (const [x, y] of [
      [-220, 0],
      [0, -160],
      [220, 0],
      [0, 160],
    ] as const)
      await drag(page, x, y)
    await page.locator('.leaflet-control-zoom-in').click()
    await quiet(page)
  }
}

const drag = async (page: Page, x: number, y: number) => {
  const box = await page.locator('.leaflet-container').boundingBox()
  if (!box) throw new Error('There is no map.')
  const [fromX, fromY] = [box.x + box.width / 2 - x / 2, box.y + box.height / 2 - y / 2]
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  for (let step = 1; step <= 10; step++) await page.mouse.move(fromX + (x * step) / 10, fromY + (y * step) / 10)
  await page.mouse.up()
}
