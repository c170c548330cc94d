/**
 * The objects of Human Services Data Specification 3.1 that we write, as JSON Schema: which fields they have, of which
 * type and format, and which must be there. Written from the published reference (docs.openreferral.org, Schema
 * Reference). Where that allows fields of one's own, this does not: what we send is only what the specification names.
 */
type Schema = Record<string, unknown>

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const uuid: Schema = { type: 'string', format: 'uuid' }
const uri: Schema = { type: 'string', format: 'uri' }
const email: Schema = { type: 'string', format: 'email' }
/** The specification says 'text' and describes ISO 8601; we hold ourselves to it. */
const date: Schema = { type: 'string', format: 'date' }
const time: Schema = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d' }
const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values })
const one = (name: string): Schema => ({ $ref: `#/definitions/${name}` })
const many = (name: string): Schema => ({ type: 'array', items: one(name) })
const fields = (names: string, schema: Schema) => Object.fromEntries(names.split(' ').map(name => [name, schema]))
const object = (required: string, properties: Record<string, Schema>): Schema => ({
  ...{ type: 'object', properties, additionalProperties: false },
  required: required.split(' '),
})

const about = { attributes: many('attribute') }

const definitions: Record<string, Schema> = {
  service: object('id name status', {
    ...fields('id organization_id program_id', uuid),
    ...fields('name alternate_name description interpretation_services application_process fees_description', text),
    ...fields('accreditations eligibility_description alert', text),
    ...{ url: uri, email, status: oneOf('active', 'inactive', 'defunct', 'temporarily closed') },
    ...fields('minimum_age maximum_age', number),
    ...{ assured_date: date, assurer_email: email, last_modified: { type: 'string', format: 'date-time' } },
    ...{ additional_urls: many('url'), phones: many('phone'), schedules: many('schedule') },
    ...{ service_at_locations: many('service_at_location'), languages: many('language') },
    ...{ organization: one('organization'), ...about },
  }),
  organization: object('id name description', {
    ...fields('id parent_organization_id', uuid),
    ...fields('name alternate_name description legal_status logo', text),
    ...{ email, website: uri, uri, year_incorporated: number, additional_websites: many('url') },
    ...{ phones: many('phone'), locations: many('location'), ...about },
  }),
  location: object('id location_type', {
    ...fields('id organization_id', uuid),
    ...{ location_type: oneOf('physical', 'postal', 'virtual'), url: uri },
    ...fields('name alternate_name description transportation external_identifier external_identifier_type', text),
    ...fields('latitude longitude', number),
    ...{ languages: many('language'), addresses: many('address'), accessibility: many('accessibility') },
    ...{ phones: many('phone'), schedules: many('schedule'), ...about },
  }),
  service_at_location: object('id', {
    ...fields('id service_id location_id', uuid),
    ...{ description: text, phones: many('phone'), schedules: many('schedule'), location: one('location'), ...about },
  }),
  address: object('id address_1 city state_province postal_code country address_type', {
    ...fields('id location_id', uuid),
    ...fields('attention address_1 address_2 city region state_province postal_code', text),
    ...{ country: { type: 'string', pattern: '^[A-Z]{2}$' }, address_type: oneOf('physical', 'postal', 'virtual') },
    ...about,
  }),
  phone: object('id number', {
    ...fields('id location_id service_id organization_id contact_id service_at_location_id', uuid),
    ...fields('number type description', text),
    ...{ extension: number, languages: many('language'), ...about },
  }),
  schedule: object('id', {
    ...fields('id service_id location_id service_at_location_id', uuid),
    ...fields('valid_from valid_to dtstart until', date),
    ...fields('timezone count interval', number),
    ...{ wkst: oneOf('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), freq: oneOf('WEEKLY', 'MONTHLY') },
    byday: { type: 'string', pattern: '^(-?\\d)?(MO|TU|WE|TH|FR|SA|SU)(,(-?\\d)?(MO|TU|WE|TH|FR|SA|SU))*$' },
    ...fields('byweekno bymonthday byyearday description attending_type notes', text),
    ...{ opens_at: time, closes_at: time, schedule_link: uri, ...about },
  }),
  language: object('id', {
    ...fields('id service_id location_id phone_id', uuid),
    ...fields('name code note', text),
    ...about,
  }),
  accessibility: object('id', {
    ...fields('id location_id', uuid),
    ...fields('description details', text),
    url: uri,
    ...about,
  }),
  url: object('id url', { ...fields('id organization_id service_id', uuid), label: text, url: uri, ...about }),
  attribute: object('id link_type', {
    ...fields('id link_id taxonomy_term_id', uuid),
    ...fields('link_type link_entity value label', text),
    taxonomy_term: one('taxonomy_term'),
  }),
  taxonomy_term: object('id name description', {
    ...fields('id parent_id taxonomy_id', uuid),
    ...fields('code name description taxonomy language', text),
    ...{ term_uri: uri, taxonomy_detail: one('taxonomy') },
  }),
  taxonomy: object('id name description', { id: uuid, ...fields('name description version', text), uri }),
}

/** One page of services, as the API Reference of the specification has lists; ours is always the first and last. */
export const hsdsPageSchema: Schema = {
  ...object('total_items total_pages page_number size first_page last_page empty contents', {
    ...fields('total_items total_pages page_number size', { type: 'integer' }),
    ...fields('first_page last_page empty', { type: 'boolean' }),
    contents: many('service'),
  }),
  definitions,
}
