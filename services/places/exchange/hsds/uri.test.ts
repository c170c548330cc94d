import { expect, test } from 'vitest'
import { uriOf } from './uri.ts'

test.each([
  ['https://voorbeeld.nl', 'https://voorbeeld.nl'],
  ['https://voorbeeld.nl:8080/a?b=c#d', 'https://voorbeeld.nl:8080/a?b=c#d'],
  ['https://één.nl/oké#a#b', 'https://%C3%A9%C3%A9n.nl/ok%C3%A9#a%23b'],
  ['https://voorbeeld.nl/[1]|50%', 'https://voorbeeld.nl/%5B1%5D%7C50%25'],
  ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ['https://wie@daar@voorbeeld.nl/', 'https://wie%40daar@voorbeeld.nl/'],
  ['https://voorbeeld.nl:poort/', null],
  ['https://voorbeeld.nl:8080https://ander.nl', null],
])('%s is %s in an export', (url, expected) => expect(uriOf(url)).toBe(expected))
