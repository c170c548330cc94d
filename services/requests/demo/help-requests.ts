import type { NewHelpRequest } from '../../contracts/api/help-requests.ts'

/** A made-up request of one of the demo's people. */
export interface DemoHelpRequest {
  /** Fixed, so that seeding twice posts nothing twice. */
  id: string
  /** The persona's fixed id (identity's demo). */
  askerId: string
  /** How long ago it was posted, in hours: that decides how far it has climbed. */
  hoursAgo: number
  body: NewHelpRequest
}

const id = (number: number) => `01900000-0000-7000-8001-${String(number).padStart(12, '0')}`
const [fatma, joost, marisol, saskia] = [1, 2, 3, 5].map(
  number => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
) as [string, string, string, string]

/** The demo's help requests: in Oost and elsewhere, on every rung of the ladder, one of them with danger. */
export const demoHelpRequests: DemoHelpRequest[] = [
  {
    ...{ id: id(1), askerId: fatma, hoursAgo: 2 },
    body: {
      kind: 'groceries',
      text: 'Wie gaat er zaterdag met mij mee naar de markt? Ik kan niet zo zwaar tillen. (demo)',
      place: { lat: 52.3622, lon: 4.9287 },
      address: 'Voorbeeldplein 1 (demo)',
    },
  },
  {
    ...{ id: id(2), askerId: joost, hoursAgo: 5 },
    body: {
      kind: 'odd-job',
      text: 'Mijn fietsband is lek en ik krijg hem er niet af. Wie helpt even? (demo)',
      place: { lat: 52.3609, lon: 4.9312 },
      address: 'Verzonnenstraat 8 (demo)',
    },
  },
  {
    ...{ id: id(3), askerId: marisol, hoursAgo: 30 },
    body: {
      kind: 'phone-help',
      text: 'Mijn foto’s staan niet meer op mijn telefoon. Kan iemand met mij meekijken? (demo)',
      place: { lat: 52.364, lon: 4.9346 },
      address: 'Bedachtekade 21 (demo)',
    },
  },
  {
    ...{ id: id(4), askerId: fatma, hoursAgo: 90 },
    body: {
      kind: 'meal',
      text: 'Ik eet vaak alleen. Wie heeft zin om een keer samen te lunchen? (demo)',
      place: { lat: 52.3622, lon: 4.9287 },
      address: 'Voorbeeldplein 1 (demo)',
    },
  },
  {
    ...{ id: id(5), askerId: marisol, hoursAgo: 1 },
    body: {
      kind: 'walk',
      text: 'Mijn broer durft niet naar huis, hij is bang voor zijn vriend. Kan iemand met hem praten? (demo)',
      place: { lat: 52.364, lon: 4.9346 },
      onBehalfOf: { name: 'Een verzonnen broer', relation: 'broer', consent: true },
    },
  },
  {
    ...{ id: id(6), askerId: saskia, hoursAgo: 8 },
    body: {
      kind: 'hospital-visit',
      text: 'Volgende week naar de oogarts; wie gaat er mee? (demo)',
      place: { lat: 52.3922, lon: 4.9265 },
      onBehalfOf: { name: 'Mevrouw Noordman (demo)', relation: 'belde naar de coördinator', consent: true },
    },
  },
  {
    ...{ id: id(7), askerId: joost, hoursAgo: 20 },
    body: {
      kind: 'walk',
      text: 'Voor mijn tante in West: wie maakt af en toe een rondje door het park met haar? (demo)',
      place: { lat: 52.3712, lon: 4.8605 },
      onBehalfOf: { name: 'Tante Gerda (demo)', relation: 'tante', consent: true },
    },
  },
]
