import { fullFormats } from 'ajv-formats/dist/formats.js'
import { type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { LocalText } from '../../../contracts/api/common.ts'
import { NewSupportPoint, SupportPointContact } from '../../../contracts/api/support-points.ts'

const { place: _, hours: __, contact: ___, ...plain } = NewSupportPoint.properties as Record<string, TSchema>
/** The same limits as for who writes a support point by hand; longer notations of hours are nobody's. */
const schemas: Record<string, TSchema> = {
  ...plain,
  ...SupportPointContact.properties,
  hours: Type.String({ maxLength: 1000 }),
}
const checks = new Map(Object.entries(schemas).map(([field, schema]) => [field, Compile(schema)]))

/** As forms check it, and who reads our export: TypeBox alone takes more. */
const email = fullFormats.email as RegExp
const noEmail = { nl: 'Dit is geen e-mailadres.', en: 'This is no e-mail address.' }

/** Why a fact cannot be kept, if it cannot. */
export const lengthFault = (field: string, value: unknown): LocalText | undefined => {
  const check = checks.get(field)
  if (field === 'email' && typeof value === 'string' && !email.test(value)) return noEmail
  if (value === null || !check || check.Check(value)) return undefined
  const [error] = check.Errors(value)
  const { keyword, params } = (error ?? {}) as { keyword?: string; params?: Record<string, unknown> }
  const limit = String(params?.['limit'] ?? '')
  if (keyword === 'maxLength')
    return { nl: `Dit is langer dan ${limit} tekens.`, en: `This is longer than ${limit} characters.` }
  if (keyword === 'minItems') return { nl: 'Dit ontbreekt nog.', en: 'This is missing.' }
  if (field === 'website' || field === 'films')
    return { nl: 'Dit is geen adres op internet (https://…).', en: 'This is no address on the web (https://…).' }
  if (field === 'email') return noEmail
  return { nl: 'Deze waarde kan niet.', en: 'This value is not possible.' }
}
