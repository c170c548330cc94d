import ipaddr from 'ipaddr.js'

/** Is an IP address one of the public internet? Loopback, private, link-local and the like are not. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'

/**
 * May we post to the address of a push service? Subscriptions come from browsers, and anybody can make one up: only
 * https to the public internet. In the demo also this machine and its network.
 */
export const isPushAddress = (endpoint: string, demo: boolean): boolean => {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, username, password } = new URL(endpoint)
  if (protocol !== 'https:' || username || password) return false
  const host = hostname.replace(/^\[|\]$/g, '')
  return demo || (ipaddr.isValid(host) ? isPublicAddress(host) : host !== 'localhost' && !host.endsWith('.localhost'))
}

const bytes = (text: string) => Buffer.from(text, 'base64url')

/** Is it a browser's public key for push: an uncompressed point of P-256 (RFC 8291)? */
export const isPushKey = (key: string): boolean => bytes(key).length === 65 && bytes(key)[0] === 4
/** Is it a browser's authentication secret for push: 16 bytes (RFC 8291)? */
export const isPushSecret = (secret: string): boolean => bytes(secret).length === 16
