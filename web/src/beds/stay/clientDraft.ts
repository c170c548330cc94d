import type { ClientForm } from './clientForm.ts'

const placeOf = (stayId: string) => `omzien.stay.client.${stayId}`

/** What was typed of a client and not sent yet; in this tab only, until it is sent. */
export const clientDraft = {
  read: (stayId: string): ClientForm | undefined => {
    try {
      return (JSON.parse(sessionStorage.getItem(placeOf(stayId)) ?? 'null') as ClientForm | null) ?? undefined
    } catch {
      return undefined
    }
  },
  keep: (stayId: string, form: ClientForm) => sessionStorage.setItem(placeOf(stayId), JSON.stringify(form)),
  forget: (stayId: string) => sessionStorage.removeItem(placeOf(stayId)),
}
