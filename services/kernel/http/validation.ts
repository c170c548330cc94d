import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv'
import formatsPlugin from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.d.ts'
import type { TSchema } from 'typebox'
import { type FieldError, HttpProblem } from './problems.ts'
import { settleUnions } from './unions.ts'
import { wordsFor } from './words.ts'

const succeeds = (parse: () => unknown) => {
  try {
    parse()
    return true
  } catch {
    return false
  }
}

const build = (options: Options) => {
  const ajv = new Ajv({ strict: false, useDefaults: true, removeAdditional: false, ...options })
  const addFormats = formatsPlugin as unknown as (ajv: Ajv) => void
  addFormats(ajv)
  // What cannot be read as an instant or a date later on is refused here.
  ajv.addFormat('date-time', text => succeeds(() => Temporal.Instant.from(text)))
  ajv.addFormat('date', text => succeeds(() => Temporal.PlainDate.from(text)) && /^\d{4}-\d\d-\d\d$/.test(text))
  return ajv
}

/**
 * The first check stops at the first fault, so that nothing is slower for who makes none; the second, made by the first
 * who makes a fault, finds all of them.
 */
const checks = (coerceTypes: boolean) => {
  let all: Ajv | undefined
  return {
    first: build({ coerceTypes, allErrors: false }),
    all: () => (all ??= build({ coerceTypes, allErrors: true, meta: false, validateSchema: false })),
  }
}
/** Bodies are taken as they are; what comes in an address is text and is read as the type it should be. */
const [body, address] = [checks(false), checks(true)]

/**
 * Compiles the schemas of a route into checks; used by the application and by every test alike. Each is compiled by the
 * first who needs it: all of them at once take a second of every start, and memory for routes that nobody uses.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const ajv = httpPart === 'body' ? body : address
  let validate: ValidateFunction | undefined
  let findAll: ValidateFunction | undefined
  return (value: unknown) => {
    validate ??= ajv.first.compile(schema)
    if (validate(value)) return { value }
    const first = validate.errors ?? []
    if (!isSmall(value)) return { error: toProblem(first, httpPart ?? 'body') }
    findAll ??= ajv.all().compile(schema)
    return { error: toProblem(findAll(value) ? first : (findAll.errors ?? first), httpPart ?? 'body') }
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

const toFieldError = ({ instancePath, keyword, params }: ErrorObject): FieldError => {
  const child = params['missingProperty'] ?? params['additionalProperty']
  const pointer =
    child === undefined ? instancePath : `${instancePath}/${String(child).replace(/~/g, '~0').replace(/\//g, '~1')}`
  return { pointer, code: keyword, detail: wordsFor(keyword, params) }
}

/** So many faults are told at once. */
const mostTold = 20

/** One fault for each place: text that is empty is also too short, and need not hear both. */
const toProblem = (errors: ErrorObject[], part: string) => {
  const told = new Map<string, FieldError>()
  for (const error of settleUnions(errors).map(toFieldError))
    if (!told.has(error.pointer)) told.set(error.pointer, error)
  const code = part === 'body' ? 'invalid-body' : 'invalid-parameter'
  return new HttpProblem(code, { errors: [...told.values()].slice(0, mostTold) })
}

/** Values and letters that are looked at once more for all of their faults. */
const mostValues = 200
const mostLetters = 20_000

/** Something larger could be made to have so many faults that looking for them all keeps the process busy. */
const isSmall = (value: unknown): boolean => {
  const rest = [value]
  let [values, letters] = [0, 0]
  while (rest.length > 0) {
    const one = rest.pop()
    values += 1
    if (typeof one === 'string') letters += one.length
    else if (one && typeof one === 'object')
      for (const [key, child] of Object.entries(one)) {
        letters += key.length
        if (rest.push(child) > mostValues) return false
      }
    if (values > mostValues || letters > mostLetters) return false
  }
  return true
}

/** Nothing we take has so many layers; what has thousands would fill the stack of whoever walks through it. */
const deepest = 50

/**
 * Text that PostgreSQL cannot keep (a NUL, half of a surrogate pair) is refused at the door, and so is what has more
 * layers than anybody can mean.
 * @throws HttpProblem `code`, pointing at it
 */
export const assertCleanText = (
  value: unknown,
  code: 'invalid-body' | 'invalid-parameter',
  pointer = '',
  layer = 0,
): void => {
  if (layer > deepest)
    throw new HttpProblem(code, { errors: [{ pointer, code: 'layers', detail: wordsFor('layers') }] })
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw new HttpProblem(code, { errors: [{ pointer, code: 'text', detail: wordsFor('text') }] })
  } else if (value && typeof value === 'object')
    for (const [key, child] of Object.entries(value)) {
      assertCleanText(key, code, pointer)
      assertCleanText(child, code, `${pointer}/${key}`, layer + 1)
    }
}
