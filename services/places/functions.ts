import type { SupportPointFunction } from '../contracts/api/places.ts'

const define = (id: string, icon: string, nl: string, en: string): SupportPointFunction => ({
  id,
  icon,
  name: { nl, en },
})

/** What support points can offer [004, 5.3.1]; icons by their name in the web application. */
export const supportPointFunctions: SupportPointFunction[] = [
  define('walk-in', 'door', 'Inloop', 'Walk-in'),
  define('meals', 'meal', 'Maaltijden', 'Meals'),
  define('medication', 'pill', 'Medicijnen', 'Medication'),
  define('laundry', 'shirt', 'Was doen', 'Laundry'),
  define('cooking-group', 'people', 'Kookgroep', 'Cooking group'),
  define('consulting-hour', 'chat', 'Spreekuur', 'Consulting hour'),
  define('quiet-room', 'pause', 'Stilteruimte', 'Quiet room'),
  define('reception-24h', 'clock', 'Opvang dag en nacht', '24-hour reception'),
  define('activities', 'star', 'Activiteiten', 'Activities'),
]
