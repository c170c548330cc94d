import { expect, test } from 'vitest'
import { abilitiesOf, as } from '../../kernel/abilities.ts'
import { callAudience, callRelation } from './call-sight.ts'

test.each([
  ['in their area', ['municipality', 'oost'], true],
  ['elsewhere', ['municipality', 'noord'], false],
  ['in words only, or nowhere: of nobody in particular', [], true],
])('a manager sees a call %s, by the rules, the abilities and live alike', (_, areas, sees) => {
  const manager = { id: 'm', roles: ['manager' as const], areas: ['oost'], locale: 'nl' as const, sessionId: 's' }
  const call = { areas, reporterId: 'r', placed: true }
  expect(callRelation(manager, call)).toBe(sees ? 'manager' : 'nobody')
  expect(abilitiesOf(manager).can('read', as('BackupCall', call))).toBe(sees)
  expect(callAudience(call).some(who => who === 'manager' || who === 'manager@oost')).toBe(sees)
})
