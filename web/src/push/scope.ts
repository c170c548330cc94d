/** The part of a service worker's world that we use; the types of TypeScript have either pages or workers, not both. */
export interface PushScope {
  registration: ServiceWorkerRegistration
  location: { origin: string }
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<PageClient[]>
    openWindow(url: string): Promise<PageClient | null>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof PushEvents>(name: Name, listener: (event: PushEvents[Name]) => void): void
}

/** A page of ours that is open. */
export interface PageClient {
  url: string
  focus(): Promise<PageClient>
  navigate(url: string): Promise<PageClient | null>
}

interface Lasting {
  /** Keeps the worker alive until the work is done. */
  waitUntil(work: Promise<unknown>): void
}

/** What happens to the worker. */
export interface PushEvents {
  install: Lasting
  activate: Lasting
  push: Lasting & { data: { json(): unknown } | null }
  notificationclick: Lasting & { notification: Notification; action: string }
  pushsubscriptionchange: Lasting & { oldSubscription?: PushSubscription; newSubscription?: PushSubscription }
}

/** What browsers know of a notification, and the types of TypeScript do not. */
export interface AlertOptions extends NotificationOptions {
  actions?: { action: string; title: string }[]
  renotify?: boolean
  vibrate?: number[]
}
