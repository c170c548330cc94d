import type { ActivityKind } from '../../../services/contracts/api/activities.ts'
import type { IconName } from '../shared/ui/Icon.tsx'

/** Every kind, in the order people choose from. */
export const activityKinds: ActivityKind[] = [
  'walk-in',
  'coffee',
  'meal',
  'cooking',
  'walk',
  'sport',
  'creative',
  'course',
  'other',
]

const icons: Record<ActivityKind, IconName> = {
  'walk-in': 'door',
  meal: 'meal',
  coffee: 'chat',
  cooking: 'basket',
  walk: 'walk',
  creative: 'edit',
  sport: 'hand',
  course: 'book',
  other: 'star',
}

/** The icon of a kind. */
export const iconOf = (kind: ActivityKind): IconName => icons[kind]

/** Is it a kind we know? */
export const isKind = (text: string | null): text is ActivityKind => activityKinds.some(kind => kind === text)
