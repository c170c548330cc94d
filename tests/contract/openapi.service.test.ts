import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadServices } from '../../infra/process/services.ts'
import { type OpenGateway, openTestGateway } from '../../infra/testing/gateway.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { serviceNames } from '../../services/contracts/services.ts'
import { serviceOf } from '../../services/gateway/rules.ts'
import { hasWords } from '../../services/kernel/http/words.ts'

interface Operation {
  responses: Record<string, unknown>
  operationId?: string
  parameters?: object[]
  requestBody?: object
}

interface Document {
  paths: Record<string, Record<string, Operation>>
}

let app: TestRuntime
let together: OpenGateway
let apart: OpenGateway
beforeAll(async () => {
  app = await testRuntime({ services: await loadServices(serviceNames), realTokens: true })
  together = await openTestGateway(app)
  const address = await app.runtime.http.listen({ port: 0, host: '127.0.0.1' })
  const serviceUrls = Object.fromEntries(serviceNames.map(name => [name, address]))
  apart = await openTestGateway(app, { apart: true, serviceUrls })
})
afterAll(async () => {
  await together.stop()
  await apart.stop()
  await app.stop()
})

const fetchDocument = async ({ url }: OpenGateway) =>
  (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Document

test('the one OpenAPI document of all services is valid OpenAPI 3.1', async () => {
  const document = await fetchDocument(together)
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as object as Record<string, unknown>,
  )
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(Object.keys(document.paths).length).toBeGreaterThan(30)
})

test('it is the same when the services run apart', async () => {
  expect(await fetchDocument(apart)).toEqual(await fetchDocument(together))
})

test('whatever text must look like is said in words to who writes it otherwise', async () => {
  const { paths } = await fetchDocument(together)
  const asked = Object.values(paths).flatMap(methods =>
    Object.values(methods).flatMap(({ parameters = [], requestBody = {} }) => [parameters, requestBody]),
  )
  const patterns = new Set([...JSON.stringify(asked).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(found => found[1]))
  expect(patterns.size).toBeGreaterThan(10)
  expect([...patterns].map(text => JSON.parse(text ?? '')).filter(pattern => !hasWords(pattern))).toEqual([])
})

test.each(serviceNames)('every path that %s answers leads to it when services run apart', async name => {
  const alone = await testRuntime({ services: await loadServices([name]) })
  const { paths = {} } = alone.runtime.http.swagger() as Partial<Document>
  await alone.stop()
  const own = Object.keys(paths).filter(path => path.startsWith('/api/v1/'))
  expect(own).not.toEqual([])
  for (const path of own)
    expect([path, serviceOf(path.slice('/api/v1'.length).replaceAll(/\{\w+\}/g, '0198'))]).toEqual([path, name])
})
