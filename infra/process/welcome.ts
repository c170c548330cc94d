import type { Runtime } from '../../services/kernel/runtime.ts'

type Persona = { name: string; roles: string[] }

/** The last words of a start: where to go, and who one can be there. */
export async function welcome(runtime: Runtime): Promise<string> {
  const lines = [`\n  Omzien is ready: ${runtime.config.publicUrl}`]
  if (runtime.config.demo) lines.push(...(await personas(runtime)))
  return [...lines, '  Ctrl-C stops it.\n'].join('\n')
}

/** One line for each kind of person, with who can be tried. */
async function personas({ http }: Runtime): Promise<string[]> {
  const answer = await http.inject({ method: 'GET', url: '/api/v1/demo/personas' })
  if (answer.statusCode !== 200) return []
  const found = answer.json<Persona[] | { items: Persona[] }>()
  const all = Array.isArray(found) ? found : found.items
  const width = Math.max(...all.map(({ name }) => name.length))
  return ['', '  Sign in as:', ...all.map(({ name, roles }) => `    ${name.padEnd(width)}  ${roles.join(', ')}`), '']
}
