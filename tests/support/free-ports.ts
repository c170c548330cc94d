import { freePort } from '../../infra/embedded/free-port.ts'

/** So many ports that are free now, each another one: those that are drawn at the same time may be the same. */
export const freePorts = async (count: number): Promise<number[]> => {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}
