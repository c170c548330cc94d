/** A line of address in the parts HSDS asks for. */
export interface AddressParts {
  address_1: string
  postal_code: string
  city: string
}

/** Splits `Rijnstraat 58, 1079 HC Amsterdam`; what is not written so stays whole, and then the town is `town`. */
export const splitAddress = (line: string, town: string): AddressParts => {
  const parts = /^(.*\S), (\d{4} ?[A-Z]{2}) (\S.*)$/s.exec(line)
  const [, street = line, postal_code = '', city = town] = parts ?? []
  return { address_1: street, postal_code, city }
}

/** The line those parts were split from. */
export const joinAddress = ({ address_1, postal_code, city }: AddressParts): string =>
  postal_code === '' ? address_1 : `${address_1}, ${postal_code} ${city}`
