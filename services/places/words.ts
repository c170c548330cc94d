import type { SupportPointFunction, SupportPointWord } from '../contracts/api/support-points.ts'

const offers = (id: string, icon: string, nl: string, en: string): SupportPointFunction => ({
  id,
  icon,
  name: { nl, en },
})
const word = (id: string, nl: string, en: string): SupportPointWord => ({ id, name: { nl, en } })

/** What support points can offer [004, 5.3.1]; icons by their name in the web application. */
export const supportPointFunctions: SupportPointFunction[] = [
  offers('walk-in', 'door', 'Inloop', 'Walk-in'),
  offers('meals', 'meal', 'Maaltijden', 'Meals'),
  offers('medication', 'pill', 'Medicijnen', 'Medication'),
  offers('laundry', 'shirt', 'Was doen', 'Laundry'),
  offers('cooking-group', 'people', 'Kookgroep', 'Cooking group'),
  offers('consulting-hour', 'chat', 'Spreekuur', 'Consulting hour'),
  offers('quiet-room', 'pause', 'Stilteruimte', 'Quiet room'),
  offers('reception-24h', 'clock', 'Opvang dag en nacht', '24-hour reception'),
  offers('activities', 'star', 'Activiteiten', 'Activities'),
]

/** Whom a support point can be meant for (ours, after the groups the sources speak of [004, 3.1; 5.3.2]). */
export const supportPointGroups: SupportPointWord[] = [
  word('psychiatric', 'mensen met een psychische kwetsbaarheid', 'people with a psychiatric vulnerability'),
  word('intellectual', 'mensen met een verstandelijke beperking', 'people with an intellectual disability'),
  word('physical', 'mensen met een lichamelijke beperking', 'people with a physical disability'),
  word('addiction', 'mensen met een verslaving', 'people with an addiction'),
  word('homeless', 'mensen zonder thuis', 'people without a home'),
  word('carers', 'mantelzorgers', 'family carers'),
  word('elderly', 'ouderen', 'older people'),
  word('young', 'jongeren', 'young people'),
  word('families', 'gezinnen', 'families'),
  word('women', 'vrouwen', 'women'),
]

/** What can make it accessible (ours). */
export const supportPointAccessibility: SupportPointWord[] = [
  word('wheelchair', 'Met een rolstoel naar binnen', 'Wheelchair access'),
  word('accessible-toilet', 'Aangepast toilet', 'Accessible toilet'),
  word('ground-floor', 'Op de begane grond', 'On the ground floor'),
  word('lift', 'Lift', 'Lift'),
  word('hearing-loop', 'Ringleiding', 'Hearing loop'),
  word('low-stimulus', 'Prikkelarm', 'Low stimulus'),
  word('assistance-dog', 'Hulphond welkom', 'Assistance dog welcome'),
  word('free-parking', 'Gratis parkeren voor de deur', 'Free parking at the door'),
]
