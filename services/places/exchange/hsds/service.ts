import type { PointRecord } from '../record.ts'
import { splitAddress } from './address.ts'
import { derivedId, serviceIdOf } from './ids.ts'
import { schedulesOf } from './schedules.ts'
import { attributeOf, taxonomies } from './taxonomy.ts'
import { uriOf } from './uri.ts'

/** How we say that an id is one of ours: the scheme of a location's outside identifier. */
export const ownScheme = 'Omzien'
/** What the attribute with the full notation of the opening hours is called. */
export const hoursLinkType = 'opening_hours'

/** What an export is made with. */
export interface ServiceContext {
  /** Name of the municipality, for addresses that name no town. */
  town: string
  /** Today, in Europe/Amsterdam: schedules with a beginning and an end are those of the year that comes. */
  today: Temporal.PlainDate
}

const given = <T extends object>(object: T): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined)) as Partial<T>

/**
 * A support point as a service of HSDS 3.1, whole: with its organisation, and with the one location it is at. What is not
 * known is absent, but for what HSDS requires: the organisation's description is its name, and a province that nobody
 * wrote down is empty.
 */
export const serviceOf = (point: PointRecord, context: ServiceContext): object => {
  const id = serviceIdOf(point.id)
  const organization = organizationOf(point.organisation)
  return given({
    ...{ id, organization_id: organization.id, name: point.name, description: point.about },
    ...{ url: point.website === null ? null : uriOf(point.website), email: point.email, status: 'active' },
    application_process: point.neighboursWelcome ? 'Je bent welkom zonder afspraak.' : null,
    eligibility_description: audienceOf(point.groups),
    assured_date: point.confirmedOn,
    additional_urls: point.films.flatMap(({ url, title }, i) => {
      const uri = uriOf(url)
      return uri ? [{ id: derivedId(`film ${id}`, String(i)), label: title, url: uri, service_id: id }] : []
    }),
    phones: point.phone === null ? [] : [phoneOf(id, point.phone)],
    languages: point.languages.map(code => languageOf(id, code)),
    organization,
    schedules: schedulesOf(id, point.hours, context.today),
    service_at_locations: [atLocation(id, point, context.town)],
    attributes: attributesOf(id, point),
  })
}

const audienceOf = (groups: string[]) =>
  groups.length === 0 ? 'Voor iedereen.' : `Voor ${groups.map(id => taxonomies.group.words.get(id) ?? id).join(', ')}.`

/** Stands for the organisation of a point of which nobody said whose it is. */
export const unknownOrganisation = derivedId('organization', '')

const organizationOf = (name: string | null) => ({
  id: name === null ? unknownOrganisation : derivedId('organization', name),
  ...{ name: name ?? 'Niet bekend', description: name ?? 'Van welke organisatie dit steunpunt is, is niet bekend.' },
})

const phoneOf = (service: string, number: string) => ({
  ...{ id: derivedId('phone', service), service_id: service, number, type: 'voice' },
})

const names = new Intl.DisplayNames(['nl'], { type: 'language' })
const languageOf = (service: string, code: string) => ({
  ...{ id: derivedId(`language ${service}`, code), service_id: service, code, name: names.of(code) ?? code },
})

const attributesOf = (id: string, { functions, groups, neighboursWelcome, hours }: PointRecord) => {
  const link = { id, entity: 'service' }
  const { function: offers, group, access } = taxonomies
  return [
    ...functions.map(code => attributeOf(offers, code, link)),
    ...groups.map(code => attributeOf(group, code, link)),
    ...(neighboursWelcome ? [attributeOf(access, 'without-appointment', link)] : []),
    ...(hours === null ? [] : [hoursAttribute(id, hours)]),
  ]
}

const hoursAttribute = (id: string, value: string) => ({
  ...{ id: derivedId('hours', id), link_id: id, link_type: hoursLinkType, link_entity: 'service' },
  ...{ value, label: 'OpenStreetMap opening_hours' },
})

const atLocation = (service: string, point: PointRecord, town: string) => {
  const location = derivedId('location', service)
  return {
    ...{ id: derivedId('service_at_location', service), service_id: service, location_id: location },
    location: {
      ...{ id: location, location_type: 'physical', name: point.name, latitude: point.lat, longitude: point.lon },
      ...{ external_identifier: point.id, external_identifier_type: ownScheme },
      addresses: point.address === null ? [] : [addressOf(location, point.address, town)],
      accessibility: point.accessibility.map(code => accessibilityOf(location, code)),
    },
  }
}

const addressOf = (location: string, line: string, town: string) => ({
  ...{ id: derivedId('address', location), location_id: location, ...splitAddress(line, town) },
  ...{ state_province: '', country: 'NL', address_type: 'physical' },
})

const accessibilityOf = (location: string, code: string) => {
  const id = derivedId(`accessibility ${location}`, code)
  const { accessibility } = taxonomies
  return {
    ...{ id, location_id: location, description: accessibility.words.get(code) ?? code },
    attributes: [attributeOf(accessibility, code, { id, entity: 'accessibility' })],
  }
}
