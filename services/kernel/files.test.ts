import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Files, openFiles } from './files.ts'

const secret = 'the secret of the bucket'
let folder: string
let bucket: Server
let isDown = false
const kept = new Map<string, Buffer>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omzien-files-'))
  bucket = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    response.statusCode = isDown ? 503 : isSigned(request, body) ? answer(request, body) : 403
    response.end(response.statusCode === 200 && request.method === 'GET' ? kept.get(String(request.url)) : undefined)
  })
  await new Promise<void>(done => bucket.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  bucket.close()
  await rm(folder, { recursive: true })
})

const answer = ({ method, url = '' }: IncomingMessage, body: Buffer): number => {
  if (method === 'PUT') kept.set(url, body)
  if (method === 'DELETE') return kept.delete(url) ? 204 : 404
  return kept.has(url) ? 200 : 404
}

const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** Signature Version 4, worked out anew from AWS's description of it. */
const isSigned = ({ method, url, headers }: IncomingMessage, body: Buffer): boolean => {
  const [, scope = '', names = '', signature] =
    /Credential=key\/(\S+), SignedHeaders=(\S+), Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  const payload = String(headers['x-amz-content-sha256'])
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== hash(body)) return false
  const signed = names.split(';').map(name => `${name}:${headers[name]}\n`)
  const request = [method, url, '', signed.join(''), names, payload].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(request)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((one, part) => hmac(one, part), `AWS4${secret}`)
  return hmac(key, toSign).toString('hex') === signature
}

const inFolder = () => openFiles({ OMZIEN_DATA: folder })
const inBucket = (FILES_S3_SECRET = secret) => {
  const FILES_S3_URL = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}/pictures`
  return openFiles({ OMZIEN_DATA: folder, FILES_S3_URL, FILES_S3_REGION: 'ams', FILES_S3_KEY: 'key', FILES_S3_SECRET })
}

describe.each<[string, () => Files]>([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('files in %s', (_where, open) => {
  test('are there until they are removed, and are replaced whole', async () => {
    const files = open()
    expect(await files.get('one.webp')).toBeUndefined()
    await files.put('one.webp', Buffer.from('first'))
    await files.put('one.webp', Buffer.from('second'))
    expect((await files.get('one.webp'))?.toString()).toBe('second')
    await files.remove('one.webp')
    await files.remove('one.webp')
    expect(await files.get('one.webp')).toBeUndefined()
  })

  test('have plain names: nothing outside the store can be reached', async () => {
    for (const name of ['../secret.txt', 'a/b.webp', '.env', 'UPPER.webp', ''])
      await expect(async () => await open().get(name)).rejects.toThrow('no name')
  })
})

test('nothing unfinished stays in the folder', async () => {
  await inFolder().put('two.webp', Buffer.alloc(100_000))
  expect(await readdir(join(folder, 'files'))).toEqual(['two.webp'])
})

test('a bucket that refuses us, or does not answer, is a busy moment for who asks', async () => {
  await expect(inBucket('another secret').put('one.webp', Buffer.from('x'))).rejects.toMatchObject({
    code: 'overloaded',
  })
  isDown = true
  await expect(inBucket().get('one.webp')).rejects.toMatchObject({ code: 'overloaded', status: 503 })
})
