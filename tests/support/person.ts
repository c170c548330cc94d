import { WebSocket } from 'ws'

/** A frame of the live socket. */
export interface Frame {
  position: string
  type: string
  subject: string
  data: Record<string, unknown>
}

/** Somebody who uses Omzien over HTTP, as a browser would. */
export interface Person {
  id: string
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>
  post<T = Record<string, unknown>>(path: string, body?: object, headers?: Record<string, string>): Promise<Answer<T>>
  put<T = Record<string, unknown>>(path: string, body: object): Promise<Answer<T>>
  /** Opens the live socket and gathers its frames. */
  live(after?: string): Promise<Live>
}

/** What was answered. */
export interface Answer<T> {
  status: number
  body: T
}

/** When a frame counts as never coming, in milliseconds; it says nothing about how soon it should. */
const patience = 30_000

/** An open live socket. */
export interface Live {
  frames: Frame[]
  /** Waits for a frame; when it does not come, what came instead is told. */
  next(fits: (frame: Frame) => boolean): Promise<Frame>
  close(): void
}

const call = async <T>(url: string, method: string, path: string, headers: Record<string, string>, body?: object) => {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  return { answer, status: answer.status, body: (text ? JSON.parse(text) : {}) as T }
}

/** A new demo person with these roles, signed in. */
export const newPerson = async (
  url: string,
  roles: string[],
  place?: { lat: number; lon: number },
): Promise<Person> => {
  const [person] = await newPersons(url, roles, 1, place)
  return person as Person
}

/** New demo persons with these roles, signed in. */
export const newPersons = async (
  url: string,
  roles: string[],
  count: number,
  place?: { lat: number; lon: number },
): Promise<Person[]> => {
  const { status, body } = await call<{ items: { id: string }[] }>(
    url,
    'POST',
    '/demo/personas',
    {},
    { roles, count, ...(place ? { place } : {}) },
  )
  if (status !== 201) throw new Error(`No new persons: ${status} ${JSON.stringify(body)}`)
  return Promise.all(body.items.map(({ id }) => signIn(url, id)))
}

/** Signs in as a demo person. */
export const signIn = async (url: string, personaId: string): Promise<Person> => {
  const { answer, status } = await call(url, 'POST', '/demo/sign-in', {}, { personaId })
  if (status !== 204) throw new Error(`Not signed in: ${status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  return {
    id: personaId,
    get: path => call(url, 'GET', path, { cookie }),
    post: (path, body, headers) => call(url, 'POST', path, { cookie, ...headers }, body),
    put: (path, body) => call(url, 'PUT', path, { cookie }, body),
    live: after => openLive(url, cookie, after),
  }
}

const openLive = async (url: string, cookie: string, after?: string): Promise<Live> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live${after ? `?after=${after}` : ''}`, {
    headers: { cookie },
  })
  const frames: Frame[] = []
  const waiting = new Set<() => void>()
  socket.on('message', text => {
    const said = JSON.parse(String(text)) as Frame | Frame[]
    frames.push(...(Array.isArray(said) ? said : [said]))
    for (const look of waiting) look()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const next = (fits: (frame: Frame) => boolean) =>
    new Promise<Frame>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No such frame among ${frames.map(frame => frame.type)}`)),
        patience,
      )
      const look = () => {
        const found = frames.find(fits)
        if (!found) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  return { frames, next, close: () => socket.close() }
}

/** Always there, for everything, up to three kilometres around: a helper profile for tests. */
export const alwaysAvailable = (place: { lat: number; lon: number }, kinds: string[]) => ({
  kinds,
  languages: ['nl'],
  place,
  radius: 3000,
  availability: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: '00:00', to: '24:00' })),
  exceptions: [],
  paused: false,
  maxOpenTasks: 50,
  maxOffersPerWeek: 100,
})
