import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { atMost, type Row } from '../lib/row.ts'

const dist = new URL('../../../web/dist/', import.meta.url)
/** What a resident's browser fetches to show the start page: what index.html starts with, and the start page itself. */
const starts = ['index.html', 'src/resident/HomePage.tsx']

interface Chunk {
  file: string
  imports?: string[]
}

/** Initial JavaScript of the resident's start page, with everything it imports, as it goes over the line. */
export const pageRows = async (): Promise<Row[]> => {
  const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>
  const names = starts.reduce((found, start) => withImports(chunks, start, found), new Set<string>())
  const files = new Set([...names].map(name => chunks[name]?.file ?? '').filter(file => file.endsWith('.js')))
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)
  const note = `${files.size} files, gzip`
  return [atMost({ name: 'page', unit: 'kB', ours: bytes / 1000, note }, 200)]
}

const withImports = (chunks: Record<string, Chunk>, name: string, found: Set<string>): Set<string> => {
  if (found.has(name)) return found
  const chunk = chunks[name]
  if (!chunk) throw new Error(`web/dist has no ${name}: run \`npm run setup\`.`)
  found.add(name)
  for (const imported of chunk.imports ?? []) withImports(chunks, imported, found)
  return found
}
