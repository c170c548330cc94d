import type { LightMyRequestResponse } from 'fastify'
import type { Runtime } from '../../services/kernel/runtime.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/**
 * A browser in front of a test runtime: it keeps cookies, and does what the gateway does with them, so that signing in
 * is tested through the routes people use. The runtime needs identity and `realTokens`.
 */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #runtime: Runtime
  readonly #headers: Record<string, string>

  /** @param headers sent with every request, such as `user-agent` or `x-forwarded-for` */
  constructor(runtime: Runtime, headers: Record<string, string> = {}) {
    this.#runtime = runtime
    this.#headers = headers
  }

  get(url: string) {
    return this.send('GET', url)
  }
  post(url: string, body?: object, headers?: Record<string, string>) {
    return this.send('POST', url, body, headers)
  }
  patch(url: string, body: object) {
    return this.send('PATCH', url, body)
  }
  delete(url: string) {
    return this.send('DELETE', url)
  }

  /** @param url under `/api/v1` */
  async send(method: Method, url: string, body?: object, more: Record<string, string> = {}) {
    const token = await this.token()
    const response = await this.#runtime.http.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        ...this.#headers,
        cookie: this.cookie,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...more,
      },
      ...(body ? { payload: body } : {}),
    })
    this.#keep(response)
    return response
  }

  /** What the gateway gets for our cookie: a token, or nothing. */
  async token(): Promise<string | undefined> {
    const answer = await this.exchange()
    return answer.statusCode === 200 ? answer.json<{ token: string }>().token : undefined
  }

  exchange(): Promise<LightMyRequestResponse> {
    return this.#runtime.http.inject({ method: 'POST', url: '/internal/token', headers: { cookie: this.cookie } })
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(response: LightMyRequestResponse) {
    for (const { name, value, maxAge } of response.cookies)
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
  }
}
