import { expect, it } from 'vitest'
import { isPublicAddress, isPushAddress } from './address.ts'

it.each([
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://[2a00:1450:400e::1]/x', true],
  ['http://fcm.googleapis.com/fcm/send/x', false],
  ['https://user:secret@fcm.googleapis.com/x', false],
  ['https://localhost/x', false],
  ['https://api.localhost/x', false],
  ['https://127.0.0.1:8080/api/v1/settings', false],
  ['https://10.1.2.3/x', false],
  ['https://192.168.1.1/x', false],
  ['https://169.254.169.254/latest/meta-data', false],
  ['https://2130706433/x', false], // 127.0.0.1 as one number
  ['https://[::1]/x', false],
  ['https://[::ffff:10.0.0.1]/x', false],
  ['https://[fd00::1]/x', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('we post to %s: %s', (endpoint, may) => {
  expect(isPushAddress(endpoint, false)).toBe(may)
})

it('names that turn out to be private addresses are not public either', () => {
  expect(['93.184.216.34', '100.64.0.1', '0.0.0.0', '::ffff:127.0.0.1'].map(isPublicAddress)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
