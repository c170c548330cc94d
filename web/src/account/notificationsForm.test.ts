import { expect, test } from 'vitest'
import { earlier, preferencesOf, tellFormOf, tellMistakes } from './notificationsForm.ts'

const available = { push: 'ready', sms: 'demo', email: 'ready', webhook: 'not-configured' } as const

test('what I chose comes first, in my order, and goes back as it came', () => {
  const preferences = { channels: ['sms', 'push'] as ('sms' | 'push')[], phone: '06 12345678', available }
  const form = tellFormOf(preferences)
  expect(form.order).toEqual(['sms', 'push', 'email', 'webhook'])
  expect(preferencesOf(form)).toEqual({ channels: ['sms', 'push'], phone: '06 12345678' })
})

test('a way can be put earlier, and the first stays first', () => {
  expect(earlier(['push', 'sms', 'email'], 'email')).toEqual(['push', 'email', 'sms'])
  expect(earlier(['push', 'sms', 'email'], 'push')).toEqual(['push', 'sms', 'email'])
})

test('a number that cannot be phoned and an address that cannot be mailed are told at their fields', () => {
  const form = { ...tellFormOf({ channels: [], available }), phone: '06', email: 'ergens', quiet: true, to: '' }
  expect(tellMistakes(form).map(({ field }) => field)).toEqual(['phone', 'tell-email', 'quiet-from'])
  expect(tellMistakes(tellFormOf({ channels: [], available }))).toEqual([])
})
