import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { HttpProblem } from './http/problems.ts'
import { newId } from './ids.ts'

/** A small store of files, in a folder or in an S3 bucket; names are `letters-and-digits.ending`. */
export interface Files {
  /** Keeps a file; one of the same name is replaced, whole or not at all. */
  put(name: string, bytes: Buffer): Promise<void>
  /** The file, or undefined when there is none of this name. */
  get(name: string): Promise<Buffer | undefined>
  /** Removes a file; without it nothing happens. */
  remove(name: string): Promise<void>
}

type FilesConfig = Pick<Config, 'OMZIEN_DATA'> & {
  [K in 'FILES_FOLDER' | 'FILES_S3_URL' | 'FILES_S3_REGION' | 'FILES_S3_KEY' | 'FILES_S3_SECRET']?: Config[K]
}

/** The store of files that is configured: S3 where `FILES_S3_URL` says so, otherwise a folder, made when first needed. */
export const openFiles = (config: FilesConfig): Files => {
  const { FILES_S3_URL: url } = config
  return url ? inBucket({ ...config, url }) : inFolder(config.FILES_FOLDER || join(config.OMZIEN_DATA, 'files'))
}

const assertName = (name: string): string => {
  if (!/^[a-z0-9-]{1,100}\.[a-z0-9]{1,10}$/.test(name)) throw new Error('This is no name of a file.')
  return name
}

const inFolder = (folder: string): Files => ({
  put: async (name, bytes) => {
    const path = join(folder, assertName(name))
    const unfinished = `${path}.${newId()}`
    await mkdir(folder, { recursive: true })
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  },
  get: async name => {
    try {
      return await readFile(join(folder, assertName(name)))
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined
      throw error
    }
  },
  remove: async name => await rm(join(folder, assertName(name)), { force: true }),
})

/** So long we wait for the bucket, milliseconds. */
const patience = 15_000

/** A bucket that speaks S3; the library that signs for it is loaded by the first who asks. */
const inBucket = ({
  url,
  FILES_S3_REGION: region = 'auto',
  FILES_S3_KEY: accessKeyId = '',
  FILES_S3_SECRET: secretAccessKey = '',
}: FilesConfig & { url: string }): Files => {
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', name: string, body?: Buffer): Promise<Response> => {
    const { AwsClient } = await import('aws4fetch')
    const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
    const signal = AbortSignal.timeout(patience)
    const at = `${url.replace(/\/$/, '')}/${assertName(name)}`
    const answer = await client
      .fetch(at, { method, signal, ...(body ? { body: new Uint8Array(body) } : {}) })
      .catch(() => undefined)
    if (answer?.ok || answer?.status === 404) return answer
    throw new HttpProblem('overloaded', { headers: { 'retry-after': '5' } })
  }
  return {
    put: async (name, bytes) => {
      const { status } = await ask('PUT', name, bytes)
      if (status === 404) throw new Error('There is no such bucket (FILES_S3_URL).')
    },
    get: async name => {
      const answer = await ask('GET', name)
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
    },
    remove: async name => void (await ask('DELETE', name)),
  }
}
