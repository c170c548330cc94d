/** Somebody who is signed in. */
export interface SignedIn {
  id: string
  cookie: string
}

const post = (url: string, path: string, body: object) =>
  fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Makes people up, and signs them in. */
export const signInNew = async (
  url: string,
  people: { roles: string[]; count: number; place: { lat: number; lon: number } },
): Promise<SignedIn[]> => {
  const made = await post(url, '/demo/personas', people)
  if (made.status !== 201) throw new Error(`Nobody was made up: ${made.status} ${await made.text()}`)
  const { items } = (await made.json()) as { items: { id: string }[] }
  const signedIn: SignedIn[] = []
  for (const { id } of items) {
    const { headers } = await post(url, '/demo/sign-in', { personaId: id })
    signedIn.push({ id, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' })
  }
  return signedIn
}
