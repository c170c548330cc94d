import type { LocalText } from '../../contracts/api/common.ts'

type Params = Record<string, unknown>

const say = (nl: string, en: string): LocalText => ({ nl, en })
const words = say('Gebruik kleine letters, cijfers en streepjes.', 'Use small letters, digits and hyphens.')
const listOfWords = say(
  'Gebruik kleine letters, cijfers en streepjes, met een komma tussen twee woorden.',
  'Use small letters, digits and hyphens, with a comma between two words.',
)
const moment = '2026-12-24T18:00:00+01:00'
const time = say('Geef een tijd, bijvoorbeeld 09:30.', 'Give a time, for example 09:30.')
const web = say('Geef een adres dat met https:// begint.', 'Give an address that begins with https://.')
const phone = say('Geef een telefoonnummer, bijvoorbeeld 06 12345678.', 'Give a phone number, for example 06 12345678.')
const empty = say('Dit is nog leeg.', 'This is still empty.')

/** What text must look like, by the pattern that asks for it (services/contracts/api). */
const patterns: Record<string, LocalText> = {
  '\\S': empty,
  '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$': say(
    'Geef breedtegraad,lengtegraad, bijvoorbeeld 52.35,4.91.',
    'Give latitude,longitude, for example 52.35,4.91.',
  ),
  '^-?\\d+(\\.\\d+)?(,-?\\d+(\\.\\d+)?){3}$': say(
    'Geef west,zuid,oost,noord in graden, bijvoorbeeld 4.88,52.33,4.98,52.38.',
    'Give west,south,east,north in degrees, for example 4.88,52.33,4.98,52.38.',
  ),
  '^[a-z]+-[a-z0-9-]+$': say(
    'Geef het id van een gebied, bijvoorbeeld stadsdeel-oost.',
    'Give the id of an area, for example stadsdeel-oost.',
  ),
  '^[a-z]+-[a-z0-9-]+\\.\\d{4}-\\d{2}-\\d{2}$': say(
    'Geef een gebied en een dag, bijvoorbeeld stadsdeel-oost.2026-12-24.',
    'Give an area and a day, for example stadsdeel-oost.2026-12-24.',
  ),
  '^[a-z0-9]+(-[a-z0-9]+)*$': words,
  '^[a-z0-9-]+$': words,
  '^[a-z][a-z0-9-]{0,39}$': words,
  '^[a-z0-9-]+(,[a-z0-9-]+)*$': listOfWords,
  '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$': say(
    'Geef een dag en een tijd, bijvoorbeeld 2026-12-24T18:00.',
    'Give a day and a time, for example 2026-12-24T18:00.',
  ),
  '^([01]\\d|2[0-3]):[0-5]\\d$': time,
  '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$': time,
  '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$': say(
    'Geef een maand en een dag, bijvoorbeeld 12-24.',
    'Give a month and a day, for example 12-24.',
  ),
  '^(now|\\d{4}-\\d{2}-\\d{2}T.+)$': say(
    `Geef now, of een moment met zijn verschil met UTC, bijvoorbeeld ${moment}.`,
    `Give now, or a moment with its offset, for example ${moment}.`,
  ),
  '^(now|any|\\d{4}-\\d{2}-\\d{2}T.+)$': say(
    `Geef now, any, of een moment met zijn verschil met UTC, bijvoorbeeld ${moment}.`,
    `Give now, any, or a moment with its offset, for example ${moment}.`,
  ),
  '^\\d{6}$': say('Een code is zes cijfers.', 'A code is six digits.'),
  '^/(?![/\\\\])[^\\\\]*$': say('Geef een pad dat met / begint.', 'Give a path that begins with /.'),
  '^\\+?[0-9 ()-]{8,20}$': phone,
  '^[+ ()-]*([0-9][+ ()-]*){6,15}$': phone,
  '^https://[^\\s]+$': web,
  '^https://[^\\s<>"]+$': web,
  '^[a-z]{2,3}$': say(
    'Geef de code van een taal, bijvoorbeeld nl, en of tr.',
    'Give the code of a language, for example nl, en or tr.',
  ),
}

const formats: Record<string, LocalText> = {
  date: say('Geef een dag die bestaat, bijvoorbeeld 2026-12-24.', 'Give a day that exists, for example 2026-12-24.'),
  'date-time': say(
    `Geef een moment met zijn verschil met UTC, bijvoorbeeld ${moment}.`,
    `Give a moment with its offset, for example ${moment}.`,
  ),
  uuid: say('Dit is geen id.', 'This is no id.'),
  email: say('Dit is geen e-mailadres.', 'This is no e-mail address.'),
  uri: say('Dit is geen adres op internet.', 'This is no address on the web.'),
}

const kinds: Record<string, LocalText> = {
  integer: say('een heel getal', 'a whole number'),
  number: say('een getal', 'a number'),
  string: say('tekst', 'text'),
  boolean: say('ja of nee (true of false)', 'yes or no (true or false)'),
  array: say('een lijst', 'a list'),
  object: say('een groep velden', 'a group of fields'),
  null: say('leeg (null)', 'empty (null)'),
}

const ofKind = (type: unknown): LocalText => {
  const these = String(type)
    .split(',')
    .flatMap(kind => kinds[kind] ?? [])
  const [nl, en] = [these.map(kind => kind.nl).join(' of '), these.map(kind => kind.en).join(' or ')]
  return say(`Dit moet ${nl} zijn.`, `This must be ${en}.`)
}

/** More names than these are too many to read in a sentence. */
const mostNames = 10

const oneOf = (values: unknown[]): LocalText => {
  const names = values.map(String).join(', ')
  if (values.length === 1) return say(`Dit moet ${names} zijn.`, `This must be ${names}.`)
  if (values.length > mostNames) return say('Deze naam kennen we niet.', 'We do not know this name.')
  return say(`Kies uit: ${names}.`, `Choose from: ${names}.`)
}

const rules: Record<string, (params: Params) => LocalText | undefined> = {
  required: () => say('Dit ontbreekt nog.', 'This is missing.'),
  additionalProperties: () => say('Dit veld kennen we niet.', 'We do not know this field.'),
  type: ({ type }) => ofKind(type),
  enum: ({ allowedValues }) => oneOf(allowedValues as unknown[]),
  const: ({ allowedValue }) => oneOf([allowedValue]),
  format: ({ format }) => formats[String(format)],
  pattern: ({ pattern }) => patterns[String(pattern)],
  minLength: ({ limit }) =>
    limit === 1
      ? empty
      : say(`Dit moet minstens ${limit} tekens lang zijn.`, `This must have at least ${limit} characters.`),
  maxLength: ({ limit }) => say(`Dit is langer dan ${limit} tekens.`, `This is longer than ${limit} characters.`),
  minimum: ({ limit }) => say(`Dit moet minstens ${limit} zijn.`, `This must be at least ${limit}.`),
  maximum: ({ limit }) => say(`Dit mag hoogstens ${limit} zijn.`, `This may be at most ${limit}.`),
  exclusiveMinimum: ({ limit }) => say(`Dit moet meer dan ${limit} zijn.`, `This must be more than ${limit}.`),
  exclusiveMaximum: ({ limit }) => say(`Dit moet minder dan ${limit} zijn.`, `This must be less than ${limit}.`),
  minItems: ({ limit }) =>
    limit === 1
      ? say('Hier is er minstens één nodig.', 'At least one is needed here.')
      : say(`Hier zijn er minstens ${limit} nodig.`, `At least ${limit} are needed here.`),
  maxItems: ({ limit }) => say(`Hier mogen er hoogstens ${limit} staan.`, `There may be at most ${limit} here.`),
  layers: () => say('Dit heeft te veel lagen.', 'This has too many layers.'),
  uniqueItems: () => say('Hier staat iets dubbel.', 'Something is here twice.'),
  minProperties: () => say('Vul minstens één veld in.', 'Fill in at least one field.'),
}

const otherwise = say('Deze waarde kan niet.', 'This value is not possible.')

/** What is wrong with a value, by the rule that it breaks (a keyword of JSON Schema), in words. */
export const wordsFor = (rule: string, params: Params = {}): LocalText => rules[rule]?.(params) ?? otherwise

/** Does a pattern have words of its own? */
export const hasWords = (pattern: string): boolean => pattern in patterns
