import { type Logger as PinoLogger, pino } from 'pino'
import { currentRequest } from './context.ts'

/** The structured log. It carries ids, never names or texts. */
export type Logger = PinoLogger

/** What of an error may be logged: drivers hang whole connections and rows on theirs. */
const errorForLog = (error: unknown) => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code } = error as { code?: unknown }
  return { type: error.name, message: error.message, stack: error.stack, ...(code ? { code } : {}) }
}

/**
 * A logger that adds the request id of the running work to every line.
 * @param file where the lines go; the standard output, unless said otherwise
 */
export const createLogger = (level: string, file?: string): Logger =>
  pino(
    {
      level,
      base: null,
      mixin: () => {
        const request = currentRequest()
        return request ? { requestId: request.id } : {}
      },
      serializers: { err: errorForLog },
      redact: ['req.headers.cookie', 'req.headers.authorization'],
    },
    pino.destination({ dest: file ?? 1, sync: true }),
  )
