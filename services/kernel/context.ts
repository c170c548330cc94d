import { AsyncLocalStorage } from 'node:async_hooks'

/** What a piece of work belongs to: the request of a person, or the reaction to an event of one. */
export interface RequestContext {
  /** The request id that follows a request through events and queues. */
  id: string
}

const storage = new AsyncLocalStorage<RequestContext>()

/** Runs something as part of a request, so that its events and log lines carry the request's id. */
export const inRequest = <T>(context: RequestContext, run: () => T): T => storage.run(context, run)

/** The request that the running code belongs to, if any. */
export const currentRequest = (): RequestContext | undefined => storage.getStore()
