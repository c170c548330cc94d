import type { PushScope } from './scope.ts'

/** Shows a page of ours: in a window that is open already, or in a new one. Addresses of others are not opened. */
export const openPage = async ({ clients, location }: PushScope, link: string): Promise<void> => {
  const url = new URL(link, location.origin)
  const target = url.origin === location.origin ? url.href : location.origin
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find(one => one.url === target) ?? pages[0]
  const shown = page?.url === target ? page : await page?.navigate(target).catch(() => undefined) // not ours to steer yet
  if (shown) await shown.focus().catch(() => undefined)
  else await clients.openWindow(target)
}
