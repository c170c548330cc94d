import type { PushScope } from './scope.ts'

/** Shows a page of ours: in a window that is open already, or in a new one. Addresses of others are not opened. */
export const openPage = async ({ clients, location }: PushScope, link: string): Promise<void> => {
  const url = new URL(link, location.origin)
  const target = url.origin === location.origin ? url.href : location.origin
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find(one => one.url === target) ?? pages[0]
  if (!page) return void (await clients.openWindow(target))
  try {
    const shown = page.url === target ? page : await page.navigate(target)
    await (shown ?? page).focus()
  } catch {
    await clients.openWindow(target) // a page that is not ours to steer (yet)
  }
}
