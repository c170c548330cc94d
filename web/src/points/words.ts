import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { supportPointWordsQuery } from '../shared/api/supportPoints.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import type { Moment } from './moment.ts'

interface Word {
  id: string
  name: string
}

/** The words support points are found by, in the language of the screens, and what an id is called. */
export const usePointWords = () => {
  const local = useLocalText()
  const words = useQuery(supportPointWordsQuery).data
  const named = (some: { id: string; name: Parameters<typeof local>[0] }[] | undefined): Word[] =>
    some?.map(({ id, name }) => ({ id, name: local(name) })) ?? []
  const [functions, groups, accessibility] = [named(words?.items), named(words?.groups), named(words?.accessibility)]
  const all = [...functions, ...groups, ...accessibility]
  return {
    ...{ functions, groups, accessibility },
    icons: new Map(words?.items.map(({ id, icon }) => [id, icon])),
    nameOf: (id: string) => all.find(word => word.id === id)?.name ?? id,
  }
}

/** A local moment in words: 'zondag 29 november om 14:00'. */
export const useMomentWords = () => {
  const intl = useIntl()
  const say = useText()
  return ({ local }: Moment) => {
    const [date = '', time = ''] = local?.split('T') ?? []
    if (!date) return ''
    const day = intl.formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' })
    return say('points.moment', { day, time })
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
