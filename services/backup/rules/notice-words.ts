import type { Outcome, Prevented } from '../../contracts/api/backup-calls.ts'
import type { LocalText } from '../../contracts/api/common.ts'
import type { Role } from '../../contracts/api/people.ts'

/** How a visit ended, as it stands in a notice. */
export const outcomeWords: Record<Outcome, LocalText> = {
  'calmed-down': { nl: 'De rust is teruggekeerd.', en: 'Things have calmed down.' },
  'stays-home-with-appointments': { nl: 'Blijft thuis, met afspraken.', en: 'Stays at home, with appointments.' },
  'time-out-bed': { nl: 'Naar een time-outplaats.', en: 'To a time-out place.' },
  bridging: { nl: 'Naar een overbruggingsplaats.', en: 'To a bridging place.' },
  'support-stepped-up': { nl: 'De steun is tijdelijk opgeschaald.', en: 'Support was stepped up for a time.' },
  'crisis-service': {
    nl: 'De crisisdienst van de ggz heeft het overgenomen.',
    en: 'The mental health crisis service took over.',
  },
  psycholance: { nl: 'Met de psycholance meegegaan.', en: 'Went along in the psycholance.' },
  police: { nl: 'De politie heeft het overgenomen.', en: 'The police took over.' },
  ambulance: { nl: 'Met de ambulance meegegaan.', en: 'Went along in the ambulance.' },
  'no-clinical-bed': {
    nl: 'Opname was nodig, maar er was geen bed.',
    en: 'Admission was needed, but there was no bed.',
  },
  'nobody-found': { nl: 'Niemand aangetroffen.', en: 'Nobody was found.' },
  'false-report': { nl: 'De melding klopte niet.', en: 'The report was not right.' },
}

/** Which heavier deployment was prevented. */
export const preventedWords: Record<Prevented, LocalText> = {
  none: { nl: 'Geen.', en: 'None.' },
  'crisis-service': { nl: 'Inzet van de crisisdienst.', en: 'Deployment of the crisis service.' },
  police: { nl: 'Inzet van de politie.', en: 'Deployment of the police.' },
  ambulance: { nl: 'Een ambulance.', en: 'An ambulance.' },
  admission: { nl: 'Een opname.', en: 'An admission.' },
  eviction: { nl: 'Een huisuitzetting.', en: 'An eviction.' },
}

const partner = { nl: 'een partner', en: 'a partner' }
const staff = { nl: 'een medewerker', en: 'a member of staff' }

/** What sort of person reported: a notice names nobody. */
export const reporterWords: Partial<Record<Role, LocalText>> = {
  partner,
  coordinator: staff,
  'neighbourhood-team': { nl: 'het wijkteam', en: 'the neighbourhood team' },
  'location-staff': staff,
  'night-team': { nl: 'de achtervang zelf', en: 'the backup itself' },
  'shift-lead': { nl: 'de achtervang zelf', en: 'the backup itself' },
}

/** Headings of a notice. */
export const headings = {
  report: { nl: 'Melding', en: 'Report' },
  where: { nl: 'Waar', en: 'Where' },
  who: { nl: 'Om wie het gaat', en: 'Who it is about' },
  what: { nl: 'Wat er is gemeld', en: 'What was reported' },
  danger: { nl: 'Gevaar', en: 'Danger' },
  course: { nl: 'Verloop', en: 'Course' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  noVisit: { nl: 'Waarom er geen bezoek was', en: 'Why there was no visit' },
  account: { nl: 'Verslag', en: 'Account of the visit' },
  prevented: { nl: 'Zwaardere inzet die hiermee is voorkomen', en: 'Heavier deployment this prevented' },
  promised: { nl: 'Wat er is afgesproken', en: 'What was promised' },
  steppedUp: { nl: 'Opgeschaalde steun', en: 'Support that was stepped up' },
  contact: { nl: 'Contact', en: 'Contact' },
} satisfies Record<string, LocalText>
