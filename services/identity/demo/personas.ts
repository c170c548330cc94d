import type { LocalText, Point } from '../../contracts/api/common.ts'
import type { Role } from '../../contracts/api/people.ts'

/** Somebody made up, to look around as. Every name says so. */
export interface DemoPersona {
  /** Fixed, so that seeding twice makes nobody twice. */
  id: string
  name: string
  roles: Role[]
  /** Where a neighbour lives. */
  place?: Point
  /** Where a professional works. */
  areas?: string[]
  about: LocalText
  /** Trained to use their own experience of recovery: every night duo has at least one [004, 5.3.4]. */
  experienceExpert?: true
}

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const district = ['stadsdeel-oost']
const city = ['municipality-amsterdam']

/** The demo's people. The residents live within a few minutes' walk of each other, around the Dapperplein in Oost. */
export const demoPersonas = {
  fatma: {
    id: id(1),
    name: 'Fatma (demo)',
    roles: ['resident'],
    place: { lat: 52.3622, lon: 4.9287 },
    about: {
      nl: 'Woont bij het Dapperplein. Vraagt soms hulp bij de boodschappen.',
      en: 'Lives near the Dapperplein. Sometimes asks for help with groceries.',
    },
  },
  joost: {
    id: id(2),
    name: 'Joost (demo)',
    roles: ['resident'],
    place: { lat: 52.3609, lon: 4.9312 },
    about: {
      nl: 'Woont om de hoek van Fatma. Helpt graag en vraagt zelf ook wel eens iets.',
      en: 'Lives around the corner from Fatma. Likes to help, and sometimes asks for something too.',
    },
  },
  marisol: {
    id: id(3),
    name: 'Marisol (demo)',
    roles: ['resident'],
    place: { lat: 52.364, lon: 4.9346 },
    about: {
      nl: 'Woont in de Indische Buurt. Helpt overdag een paar uur.',
      en: 'Lives in the Indische Buurt. Helps a few hours during the day.',
    },
  },
  wim: {
    id: id(4),
    name: 'Wim (demo)',
    roles: ['volunteer'],
    place: { lat: 52.3588, lon: 4.9266 },
    about: {
      nl: 'Ingeschreven vrijwilliger. Gaat mee naar het ziekenhuis en helpt met de administratie.',
      en: 'A taken-in volunteer. Goes along to the hospital and helps with the administration.',
    },
  },
  saskia: {
    id: id(5),
    name: 'Saskia (demo)',
    roles: ['coordinator'],
    areas: district,
    about: {
      nl: 'Coördinator in Oost. Zoekt iemand als de buurt niemand vond.',
      en: 'Coordinator in Oost. Looks for somebody when the neighbourhood found nobody.',
    },
  },
  rachid: {
    id: id(6),
    name: 'Rachid (demo)',
    roles: ['neighbourhood-team'],
    areas: district,
    about: { nl: 'Wijkteam Oost.', en: 'Neighbourhood team of Oost.' },
  },
  ilse: {
    id: id(7),
    name: 'Ilse (demo)',
    roles: ['location-staff'],
    areas: district,
    about: { nl: 'Werkt op een locatie met logeerbedden.', en: 'Works at a location with respite beds.' },
  },
  delroy: {
    id: id(8),
    name: 'Delroy (demo)',
    roles: ['night-team'],
    areas: city,
    about: {
      nl: 'Nachtteam. Ervaringsdeskundige.',
      en: 'Night team. Experience expert.',
    },
    experienceExpert: true,
  },
  hanneke: {
    id: id(9),
    name: 'Hanneke (demo)',
    roles: ['night-team'],
    areas: city,
    about: { nl: 'Nachtteam. Vormt een duo met Delroy.', en: 'Night team. Forms a duo with Delroy.' },
  },
  bram: {
    id: id(10),
    name: 'Bram (demo)',
    roles: ['shift-lead'],
    areas: city,
    about: { nl: 'Leidt de diensten van de achtervang.', en: 'Leads the shifts of the backup.' },
  },
  yara: {
    id: id(11),
    name: 'Yara (demo)',
    roles: ['partner'],
    areas: district,
    about: { nl: 'Huisarts in Oost. Kan iets melden.', en: 'GP in Oost. May report something.' },
  },
  gerard: {
    id: id(12),
    name: 'Gerard (demo)',
    roles: ['manager'],
    areas: city,
    about: { nl: 'Manager. Wil zien waar het knelt.', en: 'Manager. Wants to see where it pinches.' },
  },
  noor: {
    id: id(13),
    name: 'Noor (demo)',
    roles: ['administrator'],
    areas: city,
    about: {
      nl: 'Beheerder. Gaat over rollen en instellingen.',
      en: 'Administrator. Takes care of roles and settings.',
    },
  },
  samira: {
    id: id(14),
    name: 'Samira (demo)',
    roles: ['night-team'],
    areas: city,
    about: {
      nl: 'Nachtteam, tweede team. Ervaringsdeskundige.',
      en: 'Night team, second team. Experience expert.',
    },
    experienceExpert: true,
  },
  kees: {
    id: id(15),
    name: 'Kees (demo)',
    roles: ['night-team'],
    areas: city,
    about: {
      nl: 'Nachtteam, tweede team. Vormt een duo met Samira.',
      en: 'Night team, second team. Forms a duo with Samira.',
    },
  },
} satisfies Record<string, DemoPersona>
