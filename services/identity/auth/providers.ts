import { ConfigError } from '../../kernel/config.ts'

/** An organisation with its own sign-in (OpenID Connect). */
export interface Provider {
  id: string
  name: string
  issuer: string
  clientId: string
  clientSecret: string
}

const shape = 'OIDC_PROVIDERS: each must be id|name|issuer|clientId|clientSecret'

/**
 * Reads `OIDC_PROVIDERS`.
 * @throws ConfigError with one sentence that says which is wrong
 */
export const parseProviders = (text: string): Provider[] => {
  const providers = text.split(/\s+/).filter(Boolean).map(parseProvider)
  const twice = providers.find(({ id }, index) => providers.findIndex(other => other.id === id) !== index)
  if (twice) throw new ConfigError(`OIDC_PROVIDERS: "${twice.id}" is there twice.`)
  return providers
}

const parseProvider = (text: string): Provider => {
  const [id = '', name = '', issuer = '', clientId = '', clientSecret = '', ...more] = text.split('|').map(decode)
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(id))
    throw new ConfigError(`${shape}; the id "${id}" must be a word in small letters.`)
  if (!name || !clientId || !clientSecret || more.length > 0)
    throw new ConfigError(`${shape}; "${id}" has other parts.`)
  if (!URL.canParse(issuer)) throw new ConfigError(`${shape}; the issuer of "${id}" is not an address.`)
  return { id, name, issuer, clientId, clientSecret }
}

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
