import type { Channel } from '../../contracts/api/notify.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { type DemoEnvelope, keepDemoMessage } from '../store/demo.ts'
import type { Delivery, Outgoing } from './channel.ts'

/** Keeps what would have been sent, for the demo's mailbox. */
export type KeepForDemo = (
  channel: Channel,
  message: Outgoing,
  envelope: Omit<DemoEnvelope, 'reference'>,
) => Promise<Delivery>

/** The demo's provider of everything. */
export const demoProvider =
  ({ database, vault, clock }: Pick<ServiceDeps, 'database' | 'vault' | 'clock'>): KeepForDemo =>
  async (channel, { id, personId }, envelope) => {
    const kept = { personId, channel, envelope: { ...envelope, reference: id } }
    await keepDemoMessage(database, vault, kept, clock.now())
    return { sent: true, detail: 'demo', reference: id }
  }
