import type { Text } from './define.ts'

interface FolderTexts {
  nl(): Promise<Record<string, Text>>
  en(): Promise<Record<string, string>>
}

/**
 * Folders whose texts are fetched together with their screens: `page(…)` in routes.tsx names the folders that a screen
 * speaks of. Texts that stand on the start page or in the menu belong in texts.ts.
 */
export const folders = {
  bedFigures: {
    nl: async () => (await import('../../bed-figures/messages.nl.ts')).bedFiguresNl,
    en: async () => (await import('../../bed-figures/messages.en.ts')).bedFiguresEn,
  },
  bedWords: {
    nl: async () => (await import('../../bed-words/messages.nl.ts')).bedWordsNl,
    en: async () => (await import('../../bed-words/messages.en.ts')).bedWordsEn,
  },
  bedsAgain: {
    nl: async () => (await import('../../beds-again/messages.nl.ts')).bedsAgainNl,
    en: async () => (await import('../../beds-again/messages.en.ts')).bedsAgainEn,
  },
  beds: {
    nl: async () => (await import('../../beds/messages.nl.ts')).bedsNl,
    en: async () => (await import('../../beds/messages.en.ts')).bedsEn,
  },
  figures: {
    nl: async () => (await import('../../figures/messages.nl.ts')).figuresNl,
    en: async () => (await import('../../figures/messages.en.ts')).figuresEn,
  },
  handover: {
    nl: async () => (await import('../../handover/messages.nl.ts')).handoverNl,
    en: async () => (await import('../../handover/messages.en.ts')).handoverEn,
  },
  location: {
    nl: async () => (await import('../../location/messages.nl.ts')).locationNl,
    en: async () => (await import('../../location/messages.en.ts')).locationEn,
  },
  'night-bed': {
    nl: async () => (await import('../../night/bed/messages.nl.ts')).nightBedNl,
    en: async () => (await import('../../night/bed/messages.en.ts')).nightBedEn,
  },
  policies: {
    nl: async () => (await import('../../policies/messages.nl.ts')).policiesNl,
    en: async () => (await import('../../policies/messages.en.ts')).policiesEn,
  },
  rota: {
    nl: async () => (await import('../../rota/messages.nl.ts')).rotaNl,
    en: async () => (await import('../../rota/messages.en.ts')).rotaEn,
  },
  settings: {
    nl: async () => (await import('../../settings/messages.nl.ts')).settingsNl,
    en: async () => (await import('../../settings/messages.en.ts')).settingsEn,
  },
  stay: {
    nl: async () => (await import('../../stay/messages.nl.ts')).stayNl,
    en: async () => (await import('../../stay/messages.en.ts')).stayEn,
  },
  points: {
    nl: async () => (await import('../../points/messages.nl.ts')).pointsNl,
    en: async () => (await import('../../points/messages.en.ts')).pointsEn,
  },
  pointKeeping: {
    nl: async () => (await import('../../point-keeping/messages.nl.ts')).pointKeepingNl,
    en: async () => (await import('../../point-keeping/messages.en.ts')).pointKeepingEn,
  },
  hours: {
    nl: async () => (await import('../../hours/messages.nl.ts')).hoursNl,
    en: async () => (await import('../../hours/messages.en.ts')).hoursEn,
  },
  coverage: {
    nl: async () => (await import('../../coverage/messages.nl.ts')).coverageNl,
    en: async () => (await import('../../coverage/messages.en.ts')).coverageEn,
  },
  pointExchange: {
    nl: async () => (await import('../../point-exchange/messages.nl.ts')).pointExchangeNl,
    en: async () => (await import('../../point-exchange/messages.en.ts')).pointExchangeEn,
  },
  activities: {
    nl: async () => (await import('../../activities/messages.nl.ts')).activitiesNl,
    en: async () => (await import('../../activities/messages.en.ts')).activitiesEn,
  },
} satisfies Record<string, FolderTexts>

/** A folder that brings its own texts. */
export type Folder = keyof typeof folders
type KeysOf<Texts> = Texts extends unknown ? keyof Texts : never
/** Name of a text of such a folder. */
export type FolderTextId = KeysOf<Awaited<ReturnType<(typeof folders)[Folder]['nl']>>>
