import type {
  Overrule,
  Stay,
  StayClient,
  StayPatch,
  StayUrgency,
} from '../../../../services/contracts/api/respite-stays.ts'

/** For whom a bed is, as it is typed; all of it may stay empty. */
export interface ClientForm {
  name: string
  organisation: string
  number: string
  groups: string[]
  urgency: StayUrgency
}

/** Nobody yet. */
export const emptyClient: ClientForm = { name: '', organisation: '', number: '', groups: [], urgency: 'soon' }

/** What is known already. */
export const formOf = ({ client, urgency }: Pick<Stay, 'client' | 'urgency'>): ClientForm => ({
  name: client.name ?? '',
  organisation: client.reference?.organisation ?? '',
  number: client.reference?.number ?? '',
  groups: client.groups,
  urgency,
})

/** Whether the file can be found by what was typed: a number means nothing without whose it is. */
export const hasReference = ({ organisation, number }: ClientForm) => Boolean(organisation.trim() && number.trim())

/** Whether it is said for whom: somebody's name, or where their file is. */
export const isSomebody = (form: ClientForm) => Boolean(form.name.trim()) || hasReference(form)

/** Half a reference: one of its two parts is missing. */
export const isHalf = (form: ClientForm) =>
  Boolean(form.organisation.trim() || form.number.trim()) && !hasReference(form)

/** The client as the server takes it; what is empty is left out. */
export const clientFrom = (form: ClientForm, personId?: string): StayClient => ({
  groups: form.groups,
  ...(personId ? { personId } : {}),
  ...(form.name.trim() ? { name: form.name.trim() } : {}),
  ...(hasReference(form) ? { reference: { organisation: form.organisation.trim(), number: form.number.trim() } } : {}),
})

/** What changes of a stay. */
export const clientOf = (stay: Stay, form: ClientForm, overrule?: Overrule): StayPatch => ({
  client: clientFrom(form, stay.client.personId),
  urgency: form.urgency,
  ...(overrule ? { overrule } : {}),
})

/** Whether there is anything to send. */
export const isChanged = (stay: Stay, form: ClientForm) => JSON.stringify(formOf(stay)) !== JSON.stringify(form)
