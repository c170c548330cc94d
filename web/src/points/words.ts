import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { LocalText } from '../../../services/contracts/api/common.ts'
import type { SupportPointFunctionList } from '../../../services/contracts/api/support-points.ts'
import { supportPointWordsQuery } from '../shared/api/supportPoints.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useLanguage, useLocalText, useText } from '../shared/i18n/Language.tsx'
import { clockWords } from '../shared/ui/timeWords.ts'
import type { Moment } from './moment.ts'

interface Word {
  id: string
  name: string
}

/** The words support points are found by, in the language of the screens, and what an id is called. */
export const usePointWords = () => {
  const local = useLocalText()
  const words = useQuery(supportPointWordsQuery).data
  const { language } = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `local` follows the language
  return useMemo(() => pointWords(words, local), [words, language])
}

const pointWords = (words: SupportPointFunctionList | undefined, local: (text: LocalText | undefined) => string) => {
  const named = (some: { id: string; name: LocalText }[] | undefined): Word[] =>
    some?.map(({ id, name }) => ({ id, name: local(name) })) ?? []
  const [functions, groups, accessibility] = [named(words?.items), named(words?.groups), named(words?.accessibility)]
  const names = new Map([...functions, ...groups, ...accessibility].map(({ id, name }) => [id, name]))
  return {
    ...{ functions, groups, accessibility },
    icons: new Map(words?.items.map(({ id, icon }) => [id, icon])),
    nameOf: (id: string) => names.get(id) ?? id,
  }
}

/** A local moment in words: 'zondag 29 november om 14.00 uur'. */
export const useMomentWords = () => {
  const intl = useIntl()
  const say = useText()
  return ({ local }: Moment) => {
    const [date = '', time = ''] = local?.split('T') ?? []
    if (!date) return ''
    const day = intl.formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' })
    return say('points.moment', { day, time: clockWords(time, say) })
  }
}

/** What was found, in words: '12 steunpunten nu open'. */
export const useFoundWords = () => {
  const say = useText()
  const momentWords = useMomentWords()
  return (count: number, moment: Moment | undefined) =>
    say('points.found', {
      count,
      when: moment ? (moment.local ? 'then' : 'now') : 'any',
      moment: moment ? momentWords(moment) : '',
    })
}

/** A language by its code, in the language of the screens. */
export const useLanguageName = () => {
  const intl = useIntl()
  return useMemo(() => (code: string) => intl.formatDisplayName(code, { type: 'language' }) ?? code, [intl])
}
