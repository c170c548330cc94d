const legal = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})|(?<=#.*)#/gsu

/** An address on the web with every sign that may not stand in a URI written as its bytes [RFC 3986, 2.1]. */
export const uriOf = (url: string): string =>
  url.replace(legal, sign =>
    [...Buffer.from(sign)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
