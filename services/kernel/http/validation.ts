import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formatsPlugin from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.d.ts'
import type { TSchema } from 'typebox'
import type { LocalText } from '../../contracts/api/common.ts'
import { type FieldError, HttpProblem } from './problems.ts'

const succeeds = (parse: () => unknown) => {
  try {
    parse()
    return true
  } catch {
    return false
  }
}

const build = (coerceTypes: boolean) => {
  const ajv = new Ajv({ allErrors: false, strict: false, useDefaults: true, coerceTypes, removeAdditional: false })
  const addFormats = formatsPlugin as unknown as (ajv: Ajv) => void
  addFormats(ajv)
  // What cannot be read as an instant or a date later on is refused here.
  ajv.addFormat('date-time', text => succeeds(() => Temporal.Instant.from(text)))
  ajv.addFormat('date', text => succeeds(() => Temporal.PlainDate.from(text)) && /^\d{4}-\d\d-\d\d$/.test(text))
  return ajv
}

/** Bodies are taken as they are; what comes in an address is text and is read as the type it should be. */
const [strict, coercing] = [build(false), build(true)]

/**
 * Compiles the schemas of a route into checks; used by the application and by every test alike. Each is compiled by the
 * first who needs it: all of them at once take a second of every start, and memory for routes that nobody uses.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let validate: ValidateFunction | undefined
  return (value: unknown) => {
    validate ??= (httpPart === 'body' ? strict : coercing).compile(schema)
    if (validate(value)) return { value }
    return { error: toProblem(validate.errors ?? [], httpPart ?? 'body') }
  }
}

const buildSerializer = SerializerSelector()({}, {})

/** Compiles the answers of a route into what writes them, by the first who asks, as checks are. */
export const serializerCompiler: FastifySerializerCompiler<TSchema> = route => {
  let write: ((answer: unknown) => string) | undefined
  return answer => {
    write ??= buildSerializer(route as Parameters<typeof buildSerializer>[0])
    return write(answer)
  }
}

const words: Record<string, (params: Record<string, unknown>) => LocalText> = {
  required: () => ({ nl: 'Dit ontbreekt nog.', en: 'This is missing.' }),
  additionalProperties: () => ({ nl: 'Dit veld kennen we niet.', en: 'We do not know this field.' }),
  type: ({ type }) => ({ nl: `Dit moet van de soort ${type} zijn.`, en: `This must be of type ${type}.` }),
  format: ({ format }) => ({ nl: `Dit is geen geldige waarde (${format}).`, en: `This is not a valid ${format}.` }),
  minLength: () => ({ nl: 'Dit is te kort.', en: 'This is too short.' }),
  maxLength: ({ limit }) => ({
    nl: `Dit is langer dan ${limit} tekens.`,
    en: `This is longer than ${limit} characters.`,
  }),
  minimum: ({ limit }) => ({ nl: `Dit moet minstens ${limit} zijn.`, en: `This must be at least ${limit}.` }),
  maximum: ({ limit }) => ({ nl: `Dit mag hoogstens ${limit} zijn.`, en: `This may be at most ${limit}.` }),
}
const otherwise: LocalText = { nl: 'Deze waarde kan niet.', en: 'This value is not possible.' }

const toFieldError = ({ instancePath, keyword, params }: ErrorObject): FieldError => {
  const child = params['missingProperty'] ?? params['additionalProperty']
  const pointer =
    child === undefined ? instancePath : `${instancePath}/${String(child).replace(/~/g, '~0').replace(/\//g, '~1')}`
  return { pointer, code: keyword, detail: words[keyword]?.(params) ?? otherwise }
}

const toProblem = (errors: ErrorObject[], part: string) =>
  new HttpProblem(part === 'body' ? 'invalid-body' : 'invalid-parameter', { errors: errors.map(toFieldError) })

/**
 * Text that PostgreSQL cannot keep (a NUL, half of a surrogate pair) is refused at the door.
 * @throws HttpProblem `code`, pointing at it
 */
export const assertCleanText = (value: unknown, code: 'invalid-body' | 'invalid-parameter', pointer = ''): void => {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw new HttpProblem(code, { errors: [{ pointer, code: 'text', detail: otherwise }] })
  } else if (value && typeof value === 'object')
    for (const [key, child] of Object.entries(value)) {
      assertCleanText(key, code, pointer)
      assertCleanText(child, code, `${pointer}/${key}`)
    }
}
