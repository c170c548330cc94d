import type { Draft, Said } from './draft.ts'

/** What others call what we know: OpenStreetMap's keys, and headings people type, in both languages. */
const names: Record<Said, string[]> = {
  id: ['id', '@id', 'ref', 'kenmerk', 'code'],
  name: ['name', 'naam', 'titel', 'title'],
  lat: ['lat', 'latitude', 'breedtegraad', 'breedte', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'lengtegraad', 'lengte', 'x'],
  address: ['address', 'adres', 'addr:full'],
  about: ['about', 'description', 'omschrijving', 'beschrijving', 'over'],
  functions: ['functions', 'function', 'functies', 'functie', 'aanbod'],
  neighboursWelcome: ['neighbourswelcome', 'zonderafspraak', 'zonder afspraak', 'welkom'],
  groups: ['groups', 'doelgroepen', 'doelgroep'],
  accessibility: ['accessibility', 'toegankelijkheid'],
  languages: ['languages', 'talen', 'taal'],
  organisation: ['organisation', 'organization', 'organisatie', 'operator'],
  hours: ['hours', 'opening_hours', 'openingstijden', 'openinghours', 'opening hours'],
  phone: ['phone', 'contact:phone', 'telefoon', 'telefoonnummer', 'tel'],
  email: ['email', 'e-mail', 'contact:email', 'mail'],
  website: ['website', 'contact:website', 'url', 'web'],
  films: ['films', 'film'],
  confirmedOn: ['confirmedon', 'check_date', 'bevestigd op'],
}
const known = new Map(Object.entries(names).flatMap(([said, all]) => all.map(name => [name, said as Said] as const)))

/** What of ours a heading means, if anything. */
export const meaningOf = (heading: string): Said | undefined => known.get(heading.trim().toLowerCase())

/** What properties of any maker say of what we know; an address of OpenStreetMap is put together. */
export const aliasesOf = (properties: Record<string, unknown>): Draft['said'] => {
  const said: Draft['said'] = {}
  for (const [heading, value] of Object.entries(properties)) {
    const meaning = meaningOf(heading)
    if (meaning && said[meaning] === undefined) said[meaning] = value
  }
  if (properties['addr:street']) said.address ??= addressOf(properties)
  if (properties['wheelchair'] === 'yes') said.accessibility ??= ['wheelchair']
  return said
}

const addressOf = (properties: Record<string, unknown>): string => {
  const part = (key: string) => String(properties[`addr:${key}`] ?? '').trim()
  const street = `${part('street')} ${part('housenumber')}`.trim()
  return [street, `${part('postcode')} ${part('city')}`.trim()].filter(Boolean).join(', ')
}
