import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { themeSheet } from './theme/tokens.ts'

const themeFile = createRequire(import.meta.url).resolve(
  '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
)

/** Serves `virtual:theme.css`: the tokens of the NL Design System theme that our screens use. Another theme is another file here. */
const theme = (): Plugin => ({
  name: 'omzien-theme',
  resolveId: id => (id === 'virtual:theme.css' ? '\0theme.css' : undefined),
  load: async id => (id === '\0theme.css' ? themeSheet(await readFile(themeFile, 'utf8')) : undefined),
})

/** Descriptions are for translators; the browser need not carry them. */
const withoutDescriptions = (): Plugin => ({
  name: 'omzien-texts',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /messages\.nl\.ts$/.test(id) ? code.replace(/,\s*description:\s*(['"`])(?:\\.|(?!\1)[^\\])*\1/g, '') : undefined,
})

/** Builds the push worker beside the pages: at the top, under a name that stays, so that it may serve every page. */
const pushWorker = (): Plugin => ({
  name: 'omzien-push-worker',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: `${import.meta.dirname}/src/push/worker.ts`, fileName: 'sw.js' })
  },
})

/** Where `vite dev` finds the backend. */
const backend = process.env.OMZIEN_BACKEND ?? 'http://localhost:8080'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [theme(), withoutDescriptions(), pushWorker(), react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', manifest: true, assetsInlineLimit: 0 },
  server: { proxy: { '/api': { target: backend, ws: true, changeOrigin: true } } },
})
