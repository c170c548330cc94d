import { type Agent, request } from 'node:http'

/** Posts a body and gives what was made; costs the one who measures little. @throws Error for any answer but 201 */
export const postJson = <Made>(agent: Agent, url: string, cookie: string, body: string): Promise<Made> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
    const sending = request(url, { method: 'POST', agent, headers }, answer => {
      let text = ''
      answer.on('data', (part: Buffer) => {
        text += part
      })
      answer.on('end', () =>
        answer.statusCode === 201
          ? resolve(JSON.parse(text) as Made)
          : reject(new Error(`${answer.statusCode} ${text}`)),
      )
    })
    sending.on('error', reject)
    sending.end(body)
  })
