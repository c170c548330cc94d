import { type Logger as PinoLogger, pino } from 'pino'
import { currentRequest } from './context.ts'

/** The structured log. It carries ids, never names or texts. */
export type Logger = PinoLogger

/** A logger that adds the request id of the running work to every line. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    mixin: () => {
      const request = currentRequest()
      return request ? { requestId: request.id } : {}
    },
    redact: ['req.headers.cookie', 'req.headers.authorization'],
  })
