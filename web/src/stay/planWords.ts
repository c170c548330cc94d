import type { StayPlan } from '../../../services/contracts/api/respite-stays.ts'

/** What somebody writes themselves: what they are good at, and their own plan. */
export type OwnWords = Record<'strengths' | 'plan', string>
/** The questions, in the order of the page. */
export const ownQuestions = ['strengths', 'plan'] as const
/** As long as the server keeps them. */
export const longestWords: Record<keyof OwnWords, number> = { strengths: 2000, plan: 4000 }

/** My own words out of what goes with the stay. */
export const wordsOf = (plan: StayPlan | undefined): OwnWords => ({
  strengths: plan?.strengths ?? '',
  plan: plan?.plan ?? '',
})

/** Whether two people wrote the same, spaces around it apart. */
export const sameWords = (a: OwnWords, b: OwnWords) => ownQuestions.every(name => a[name].trim() === b[name].trim())

const place = (stayId: string) => `omzien.plan.${stayId}`

/** Words on this device that the server does not have yet; they are taken away as soon as it does. */
export const unsent = {
  read: (stayId: string): OwnWords | undefined => {
    try {
      const kept = JSON.parse(localStorage.getItem(place(stayId)) ?? 'null') as Partial<OwnWords> | null
      return kept ? wordsOf(kept) : undefined
    } catch {
      return undefined
    }
  },
  keep: (stayId: string, words: OwnWords) => localStorage.setItem(place(stayId), JSON.stringify(words)),
  forget: (stayId: string) => localStorage.removeItem(place(stayId)),
}
