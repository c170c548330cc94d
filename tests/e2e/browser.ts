import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import npmChromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Where systems keep a browser of their own; the one from npm is used where there is none. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Starts a real Chromium: `CHROMIUM_PATH`, the system's, or the one that npm brought. */
export const startBrowser = async (): Promise<Browser> => {
  const own = process.env.CHROMIUM_PATH ?? installed.find(existsSync)
  return chromium.launch({
    executablePath: own ?? (await npmChromium.executablePath()),
    // Not the npm browser's own list of switches: that one turns web security off and puts all pages in one process.
    // No graphics card is imitated, as that takes more of the machine than browser and Omzien together.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  })
}

/** How somebody looks at Omzien. */
export interface Look {
  width?: 390 | 1280
  colorScheme?: 'light' | 'dark'
  /** Id of the demo person who is signed in. */
  as?: string
}

/** Somebody with a browser of their own. */
export interface Visitor {
  page: Page
  context: BrowserContext
  /** What went wrong in the browser's console and was not to be expected. */
  complaints: string[]
  close(): Promise<void>
}

/** Answers that are part of the game (nobody signed in, no profile yet, somebody else was first) and tiles that cannot be had here. */
const isExpected = (text: string, url: string) =>
  !url.includes('/api/v1/') ? /tile|pdok|invalid/.test(url) : /status of 4\d\d/.test(text)

/** Opens a browser window for somebody; what the console complains about is gathered. */
export const visit = async (browser: Browser, url: string, look: Look = {}): Promise<Visitor> => {
  const width = look.width ?? 1280
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width === 390 ? 844 : 860 },
    colorScheme: look.colorScheme ?? 'light',
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  })
  if (look.as) {
    const answer = await context.request.post('/api/v1/demo/sign-in', { data: { personaId: look.as } })
    if (!answer.ok()) throw new Error(`Not signed in: ${answer.status()} ${await answer.text()}`)
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error' || isExpected(message.text(), message.location().url)) return
    complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.setDefaultTimeout(30_000)
  return { page, context, complaints, close: () => context.close() }
}

/** Waits until news reaches the page: what happens between its first questions and the opening of its line does not. */
export const isLive = (page: Page) => page.getByText('Live', { exact: true }).waitFor()

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds wrong on the page as it is, one line each; the whole page is in view, so that nothing hides behind the
 * menu. Left out is only what was said aloud lately: for some seconds it stays in a place of its own, and may name what
 * has gone from the page.
 */
export const faults = async (page: Page, rules: string[] = everyRule): Promise<string[]> => {
  const size = page.viewportSize() ?? { width: 1280, height: 860 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height + 200) })
  await page.evaluate(axe)
  const found = await page.evaluate(async runOnly => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ include: [document], exclude: ['[data-live-announcer]'] }, { runOnly })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
  }, rules)
  await page.setViewportSize(size)
  return found
}

/** Changes the light, and waits until the page has been painted in it. */
const turn = async (page: Page, colorScheme: 'light' | 'dark') => {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What axe finds wrong by day, and what colours add to that by evening. */
export const faultsDayAndEvening = async (page: Page): Promise<string[]> => {
  await turn(page, 'light')
  const day = await faults(page)
  await turn(page, 'dark')
  const evening = await faults(page, ['color-contrast'])
  return [...day, ...evening.map(fault => `by evening ${fault}`)]
}

/** Whether the page is wider than the window, so that somebody would have to scroll sideways. */
export const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
