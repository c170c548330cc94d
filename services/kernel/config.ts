import { type Static, type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'

const text = (description: string, defaultValue?: string) =>
  Type.String({ description, ...(defaultValue === undefined ? {} : { default: defaultValue }) })
const number = (description: string, defaultValue: number, minimum = 0) =>
  Type.Number({ description, default: defaultValue, minimum })
const flag = (description: string, defaultValue: boolean) => Type.Boolean({ description, default: defaultValue })

/** Everything that can be configured from outside, by environment variable. The README's table is generated from it. */
export const ConfigSchema = Type.Object({
  NODE_ENV: text('`production` makes demo mode impossible', 'development'),
  PORT: number('port of the web and the API', 8080),
  HOST: text('address to listen on; `0.0.0.0` opens it to the network', '127.0.0.1'),
  PUBLIC_URL: Type.Optional(
    text('address people use, for links, passkeys and the origin check; default `http://localhost:PORT`'),
  ),
  TRUSTED_PROXIES: text(
    'addresses of the proxies in front of the gateway, separated by commas (`127.0.0.1, 10.0.0.0/8`): what they say about who asks is believed; empty: nobody is',
    '',
  ),
  METRICS_PORT: number('port on loopback for `/metrics` (Prometheus); 0: none', 0),
  MUNICIPALITY: text('name of the municipality or region served: the top area', 'Amsterdam'),
  OMZIEN_DATA: text('folder for the embedded database and the secret', '.omzien'),
  DATABASE_URL: Type.Optional(text('a PostgreSQL 18 server; without it an embedded one is started')),
  REDIS_URL: Type.Optional(text('a Redis ≥ 6.2 or Valkey server for the queues; without it they run on PostgreSQL')),
  OMZIEN_SECRET: Type.Optional(
    text(
      'at least 32 characters; wraps the keys of persons. Without it one is made in OMZIEN_DATA (not in production)',
    ),
  ),
  OMZIEN_DEMO: Type.Optional(
    flag('demo persons, mailbox and movable clock; on under `npm start`, off elsewhere', false),
  ),
  FILES_FOLDER: Type.Optional(text('folder for pictures; default `files` in OMZIEN_DATA')),
  FILES_S3_URL: Type.Optional(
    text('S3 bucket for pictures instead of a folder, with its name: `https://s3.example.org/pictures`'),
  ),
  FILES_S3_REGION: text('region of the bucket', 'auto'),
  FILES_S3_KEY: Type.Optional(text('id of the key to the bucket')),
  FILES_S3_SECRET: Type.Optional(text('secret of the key to the bucket')),
  LOG_LEVEL: text('pino level: `fatal` `error` `warn` `info` `debug` `silent`', 'info'),
  DATABASE_POOL: number('connections per service', 5, 1),
  DATABASE_MAX_CONNECTIONS: number(
    'what the database server allows; the sum of all pools is checked against it at start',
    200,
    10,
  ),
  QUEUE_CONCURRENCY: number('reactions a service handles at once', 8, 1),
  SERVICE_URLS: text(
    'where services run apart: `identity=http://identity:8080,requests=http://requests:8080`; empty: all in this process',
    '',
  ),
  TILE_URL: text(
    'base map tiles',
    'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png',
  ),
  TILE_ATTRIBUTION: text('attribution of the base map', 'Kaartgegevens © Kadaster'),
  GEOCODER: Type.Enum(['auto', 'local'], {
    description:
      'where addresses are found: `auto` asks the national address service while it answers; `local` only areas and support points',
    default: 'auto',
  }),
  GEOCODER_URL: text(
    'the national address service: PDOK Locatieserver, or what speaks as it does',
    'https://api.pdok.nl/bzk/locatieserver/search/v3_1',
  ),
  SMTP_URL: Type.Optional(text('mail server, `smtps://user:password@host`; without it mails go to the demo mailbox')),
  MAIL_FROM: text('sender of mails', 'Omzien <noreply@omzien.invalid>'),
  NOTIFYNL_API_KEY: Type.Optional(
    text('API key of NotifyNL, for SMS; without it SMS go to the demo mailbox, or nowhere'),
  ),
  NOTIFYNL_TEMPLATE: Type.Optional(text('id of the NotifyNL template for SMS: one with the placeholder ((text))')),
  NOTIFYNL_URL: text('address of NotifyNL', 'https://api.notifynl.nl'),
  NOTIFY_WEBHOOK_URL: Type.Optional(
    text('where messages are posted for who chose the channel webhook, such as a pager service'),
  ),
  NOTIFY_WEBHOOK_SECRET: Type.Optional(
    text('signs what is posted there: header webhook-signature, HMAC-SHA-256 as in Standard Webhooks'),
  ),
  PUSH_CONTACT: Type.Optional(
    text('mailto: or https: address that push services may contact (VAPID); default PUBLIC_URL'),
  ),
  ALARM_MAIL: text(
    'e-mail addresses, separated by commas, told when a synthetic call is late; goes past queue and notify',
    '',
  ),
  ALARM_URL: Type.Optional(text('address that is posted to when a synthetic call is late')),
  ALARM_PING_URL: Type.Optional(
    text('address that is asked for after every synthetic call that arrived: a watchdog there notices silence'),
  ),
  OIDC_PROVIDERS: text(
    'organisations that sign in with OpenID Connect: `id|name|issuer|clientId|clientSecret`, separated by spaces (a space within is `%20`)',
    '',
  ),
  OMZIEN_ADMINISTRATORS: text(
    'e-mail addresses, separated by commas, that are administrator from their next sign-in by code',
    '',
  ),
  RATE_POSTING: number('posts a person may make in ten minutes (demo mode: twenty times as many)', 30, 1),
  RATE_SIGN_IN: number(
    'sign-in codes an address or client may ask for in ten minutes (demo mode: twenty times as many)',
    5,
    1,
  ),
})

/** The configuration, typed; `demo` and `publicUrl` are worked out from the rest. */
export type Config = Static<typeof ConfigSchema> & {
  demo: boolean
  publicUrl: string
  serviceUrls: Record<string, string>
}

/** The configuration is not right; the message names the variable and says why. */
export class ConfigError extends Error {}

const check = Compile(ConfigSchema)

/**
 * Reads and checks the configuration.
 * @throws ConfigError with one sentence that names the variable
 */
export const loadConfig = (env: Record<string, string | undefined>): Config => {
  const known = Object.keys(ConfigSchema.properties)
  const given = Object.fromEntries(
    known.filter(key => env[key] !== undefined && env[key] !== '').map(key => [key, env[key]]),
  )
  const value = Value.Default(ConfigSchema, Value.Convert(ConfigSchema, given))
  const [first] = [...check.Errors(value)]
  if (first) throw new ConfigError(`${first.instancePath.slice(1) || 'The configuration'} ${first.message}.`)
  const config = value as Static<typeof ConfigSchema>
  const production = config.NODE_ENV === 'production'
  if (production && config.OMZIEN_DEMO) throw new ConfigError('OMZIEN_DEMO cannot be on with NODE_ENV=production.')
  if (config.OMZIEN_SECRET !== undefined && config.OMZIEN_SECRET.length < 32)
    throw new ConfigError('OMZIEN_SECRET must have at least 32 characters.')
  return {
    ...config,
    demo: config.OMZIEN_DEMO ?? false,
    publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    serviceUrls: parseServiceUrls(config.SERVICE_URLS),
  }
}

const parseServiceUrls = (text: string) =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map(pair => {
        const [name, url] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]
        if (!name || !URL.canParse(url)) throw new ConfigError(`SERVICE_URLS: "${pair}" is not name=address.`)
        return [name, url]
      }),
  )

/** The table of all settings from outside, as Markdown, for the README. */
export const configTable = (): string => {
  const row = ([name, schema]: [string, TSchema & { default?: unknown; description?: string }]) =>
    `| \`${name}\` | ${schema.description ?? ''} | ${schema.default === undefined || schema.default === '' ? '' : `\`${schema.default}\``} |`
  return [
    '| variable | meaning | default |',
    '| --- | --- | --- |',
    ...Object.entries(ConfigSchema.properties).map(row),
  ].join('\n')
}
