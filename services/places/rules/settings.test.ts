import { describe, expect, it } from 'vitest'
import { settingDefinitions } from '../../contracts/settings.ts'
import { checkSettings } from './settings.ts'

describe('new values of settings', () => {
  it.each([
    ['offers.waveTime', 'PT5S'],
    ['requests.neighboursStepTime', 'P2DT12H'],
    ['offers.waveSize', 50],
    ['map.blurRadius', 200.5],
    ['stays.dayStartsAt', '00:00'],
    ['requests.confirmHelper', true],
    ['numbers.backup', '+31 (0)20 123-4567'],
  ])('%s may be %j', (key, value) => {
    expect(checkSettings({ [key]: value })).toEqual([])
  })

  it.each([
    ['requests.unheardOf', 1, 'unknown-setting'],
    ['constructor', 1, 'unknown-setting'],
    ['offers.waveTime', 60, 'unit'],
    ['offers.waveTime', 'an hour', 'unit'],
    ['offers.waveTime', 'P1M', 'unit'],
    ['offers.waveTime', '', 'unit'],
    ['offers.waveTime', 'PT0S', 'range'],
    ['offers.waveTime', '-PT1H', 'range'],
    ['offers.waveTime', 'P400D', 'range'],
    ['offers.waveSize', '5', 'unit'],
    ['offers.waveSize', 2.5, 'unit'],
    ['offers.waveSize', 0, 'range'],
    ['offers.waveSize', 51, 'range'],
    ['map.blurRadius', 199, 'range'],
    ['map.blurRadius', true, 'unit'],
    ['stays.dayStartsAt', '24:00', 'unit'],
    ['stays.dayStartsAt', '9:00', 'unit'],
    ['requests.confirmHelper', 'yes', 'unit'],
    ['numbers.backup', 'ring the bell', 'unit'],
  ])('%s may not be %j: %s', (key, value, code) => {
    expect(checkSettings({ [key]: value })).toMatchObject([{ key, code }])
  })

  it('may all be what they are by default', () => {
    const defaults = Object.entries(settingDefinitions).map(([key, definition]) => [key, definition.default])
    expect(checkSettings(Object.fromEntries(defaults))).toEqual([])
  })

  it('are looked at one by one, and everything that is wrong is told', () => {
    const faults = checkSettings({ 'offers.waveSize': 0, 'map.blurRadius': 300, nonsense: 1 })
    expect(faults.map(fault => fault.key)).toEqual(['offers.waveSize', 'nonsense'])
  })
})
