import { keys } from '../api/keys.ts'
import type { Frame } from './socket.ts'

const byFamily: Record<string, (frame: Frame) => readonly (readonly unknown[])[]> = {
  'help-request': () => [keys.helpRequests, keys.offers],
  offer: () => [keys.offers, keys.helpRequests],
  wave: () => [keys.helpRequests],
  'helper-profile': () => [keys.helperProfile],
  area: () => [keys.areas],
  areas: () => [keys.areas, keys.helpRequests],
  'support-point': () => [keys.supportPoints],
  'support-points': () => [keys.supportPoints],
  activity: () => [keys.activities],
  setting: () => [keys.settings, keys.config],
  person: () => [keys.me],
  'shift-swap': () => [keys.rota],
  'escalation-policy': () => [keys.policies, keys.rota], // which lines must be there follows from them
  handover: () => [keys.handovers],
  'backup-call': () => [keys.backupCalls, keys.onDuty, keys.handovers],
  'backup-drill': () => [keys.drills],
  'duty-device': () => [keys.dutyDevices],
  shift: () => [keys.rota, keys.onDuty],
  'respite-location': () => [keys.respite],
  'respite-beds': () => [keys.respite],
  stay: () => [keys.respite, keys.myStays],
  waiting: () => [keys.respite],
  resync: () => [keys.all],
}

/** Which answers of the server a piece of news makes old, by the family its type begins with. */
export const staleBy = (frame: Frame): readonly (readonly unknown[])[] =>
  byFamily[frame.type.split('.')[0] ?? '']?.(frame) ?? []
