import { joinAddress } from '../hsds/address.ts'
import { hoursLinkType, ownScheme, unknownOrganisation } from '../hsds/service.ts'
import { taxonomies } from '../hsds/taxonomy.ts'
import { type Bag, bagsOf, isBag } from './bags.ts'
import type { Draft, Found, Where } from './draft.ts'
import { hoursOfSchedules } from './hsds-schedules.ts'
import { wordOf } from './words.ts'

/**
 * Reads services of HSDS 3.x, fully nested: each place a service is at is a support point. Services that are not active,
 * and places without a position, are left out.
 */
export const readServices = (services: unknown[]): Found => {
  const found: Found = { drafts: [], skipped: [], faults: [] }
  for (const [i, service] of services.entries()) readService(found, service, i + 1)
  return found
}

const readService = (found: Found, service: unknown, number: number): void => {
  const name = isBag(service) && typeof service['name'] === 'string' ? { name: service['name'].slice(0, 80) } : {}
  const at: Where = { kind: 'service', number, ...name }
  if (!isBag(service) || typeof service['name'] !== 'string') return void found.faults.push({ at, detail: noService })
  if ((service['status'] ?? 'active') !== 'active') return void found.skipped.push({ at, detail: notActive })
  const places = bagsOf(service['service_at_locations'])
  const located = places.filter(place => isBag(place['location']) && place['location']['latitude'] != null)
  if (located.length === 0) return void found.skipped.push({ at, detail: nowhere })
  for (const place of located) found.drafts.push(draftOf(at, service, place, located.length === 1))
}

const noService = {
  nl: 'Dit is geen dienst met een naam (HSDS: service).',
  en: 'This is no service with a name (HSDS).',
}
const notActive = { nl: 'Deze dienst is er (nu) niet: overgeslagen.', en: 'This service is not active: left out.' }
const nowhere = {
  nl: 'Deze dienst heeft geen plek met coördinaten: overgeslagen.',
  en: 'This service has no place with coordinates: left out.',
}

const draftOf = (at: Where, service: Bag, place: Bag, only: boolean): Draft => {
  const location = place['location'] as Bag
  const own = location['external_identifier_type'] === ownScheme
  const id = own ? location['external_identifier'] : only ? service['id'] : `${service['id']} ${location['id']}`
  const said = {
    ...{ id, name: service['name'], about: service['description'], website: service['url'], email: service['email'] },
    ...{ lat: location['latitude'], lon: location['longitude'], confirmedOn: service['assured_date'] },
    ...{ address: addressOf(location, own), organisation: organisationOf(service['organization']) },
    phone: [service, place, location].flatMap(holder => bagsOf(holder['phones']))[0]?.['number'],
    languages: bagsOf(service['languages']).map(language => language['code'] ?? language['name']),
    films: own
      ? bagsOf(service['additional_urls']).map(film => ({ url: film['url'], title: film['label'] }))
      : undefined,
    ...wordsSaid(service, location, own),
    hours: hoursOf(service, place, own),
  }
  return { at, own, said }
}

const attributesIn = (holder: Bag, linkType?: string) =>
  bagsOf(holder['attributes']).filter(attribute => linkType === undefined || attribute['link_type'] === linkType)
const codesIn = (holder: Bag, linkType?: string) =>
  attributesIn(holder, linkType).flatMap(({ taxonomy_term: term }) =>
    isBag(term) ? [term['code'] ?? term['name']] : [],
  )

const wordsSaid = (service: Bag, location: Bag, own: boolean) => {
  const access = bagsOf(location['accessibility'])
  const { function: offers, group } = taxonomies
  if (own)
    return {
      functions: codesIn(service, offers.linkType),
      groups: codesIn(service, group.linkType),
      neighboursWelcome: codesIn(service, taxonomies.access.linkType).length > 0,
      accessibility: access.flatMap(entry => codesIn(entry)),
    }
  // Words of other taxonomies mean nothing here, unless they are the same words.
  const known = (kind: Parameters<typeof wordOf>[0], all: unknown[]) => all.flatMap(word => wordOf(kind, word) ?? [])
  return {
    functions: known('functions', codesIn(service)),
    groups: known('groups', codesIn(service)),
    accessibility: known(
      'accessibility',
      access.flatMap(entry => [...codesIn(entry), entry['description']]),
    ),
  }
}

const addressOf = (location: Bag, own: boolean): string | undefined => {
  const [address] = bagsOf(location['addresses'])
  if (!address) return undefined
  const part = (key: string) => String(address[key] ?? '').trim()
  if (own)
    return joinAddress({
      address_1: String(address['address_1'] ?? ''),
      ...{ postal_code: String(address['postal_code'] ?? ''), city: String(address['city'] ?? '') },
    })
  const town = `${part('postal_code')} ${part('city')}`.trim()
  return [part('address_1'), part('address_2'), town].filter(Boolean).join(', ')
}

const organisationOf = (organization: unknown) =>
  isBag(organization) && organization['id'] !== unknownOrganisation ? organization['name'] : undefined

const hoursOf = (service: Bag, place: Bag, own: boolean): unknown => {
  const said = attributesIn(service, hoursLinkType)[0]?.['value']
  if (own || said) return said
  const location = place['location'] as Bag
  const [schedules = []] = [place, service, location]
    .map(holder => bagsOf(holder['schedules']))
    .filter(all => all.length)
  return hoursOfSchedules(schedules)
}
