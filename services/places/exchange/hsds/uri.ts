const illegal = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})|(?<=#.*)#/gsu
/** A scheme and a host, perhaps with a port: what is rarer is left to who reads addresses. */
const plainHost = /^https?:\/\/[\w\-.~%]+(:\d+)?(?=[/?#]|$)/

/**
 * An address on the web with every sign that may not stand in a URI written as its bytes [RFC 3986, 2.1]; null when it is
 * no address, whatever it looks like: nobody could open it, and a reader of the export would refuse all of it.
 */
export const uriOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null
  const escaped = url.replace(illegal, sign =>
    [...Buffer.from(sign)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
  return plainHost.test(escaped) ? escaped : new URL(url).href
}
