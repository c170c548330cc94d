import type { LocalText } from '../contracts/api/common.ts'
import type { Role } from '../contracts/api/people.ts'
import type { MessageRequest } from '../contracts/events/notify.ts'
import type { Db } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { NewEvent } from '../kernel/log.ts'
import type { HelpRequest, Plan } from './rules/help-request.ts'
import { type Telling, tellingsOf } from './rules/tellings.ts'
import { findTeam, namesOf } from './store/team.ts'

type Reads = Pick<Db, '$queryRaw'>

/** What is asked of notify because of a plan, in the transaction that writes it; most plans ask nothing. */
export const messagesOf = async (db: Reads, plan: Plan): Promise<NewEvent[]> => {
  const { settled, told } = tellingsOf(plan)
  const { id } = plan.after
  const over: NewEvent[] = settled ? [{ type: 'message.withdrawn', subject: id, data: { about: id } }] : []
  const messages = await Promise.all(told.map(one => messageOf(db, plan.after, one)))
  return [...over, ...messages.flatMap(message => (message ? [message] : []))]
}

const messageOf = (db: Reads, request: HelpRequest, telling: Telling): Promise<NewEvent | undefined> => {
  switch (telling) {
    case 'danger':
      return tellDanger(db, request)
    case 'climbed':
      return tellTeam(db, request)
    default:
      return Promise.resolve(tellAsker(request, telling))
  }
}

interface Words {
  subject: LocalText
  text: LocalText
}

/**
 * Danger is told everybody who holds requests there, whatever the hour [DOMAIN, help requests 5]. It is about itself, so
 * that nothing that happens to the request stops it.
 */
const tellDanger = async (db: Reads, request: HelpRequest): Promise<NewEvent | undefined> => {
  const [team, names] = await read(db, request)
  const to = team.map(({ id }) => id)
  const more = { about: newId(), urgency: 'alarm', link: `/wachtrij/${request.id}` } as const
  return ask(to, { ...more, ...dangerWords(inArea(names.area)) })
}

/** Who has a request now that it climbed: those of the role; where there are none, who else holds requests there. */
const tellTeam = async (db: Reads, request: HelpRequest): Promise<NewEvent | undefined> => {
  const [team, names] = await read(db, request)
  const role: Role = request.step === 'volunteer-coordinator' ? 'coordinator' : 'neighbourhood-team'
  const theirs = team.filter(({ roles }) => roles.includes(role))
  const to = (theirs.length > 0 ? theirs : team).map(({ id }) => id)
  const more = { about: request.id, urgency: 'normal', link: `/wachtrij/${request.id}` } as const
  return ask(to, { ...more, ...climbedWords(request.step, names.kind, inArea(names.area)) })
}

const read = async (db: Reads, request: HelpRequest) =>
  [await findTeam(db, request), await namesOf(db, request)] as const

const tellAsker = (request: HelpRequest, telling: 'coming' | 'gone' | 'further'): NewEvent | undefined => {
  const more = { about: request.id, urgency: 'normal', link: `/hulpvragen/${request.id}` } as const
  return ask([request.askerId], { ...more, ...askerWords(request, telling) })
}

const ask = (people: string[], what: Omit<MessageRequest, 'messages'>): NewEvent | undefined => {
  const messages = people.map(personId => ({ id: newId(), personId }))
  if (messages.length === 0) return undefined
  return { type: 'message.requested', subject: what.about, data: { messages, ...what } }
}

const inArea = (area: string | null): LocalText => ({
  nl: area ? `in ${area}` : 'in jullie gebied',
  en: area ? `in ${area}` : 'in your area',
})

const dangerWords = (where: LocalText): Words => ({
  subject: { nl: 'Een hulpvraag noemt gevaar', en: 'A help request mentions danger' },
  text: {
    nl: `In een hulpvraag ${where.nl} staan woorden die op gevaar wijzen. Buren zien hem niet. Kijk er nu naar.`,
    en: `A help request ${where.en} has words that point to danger. Neighbours do not see it. Please look at it now.`,
  },
})

const climbedWords = (step: HelpRequest['step'], kind: LocalText | null, where: LocalText): Words => {
  const [nl, en] = [`${where.nl}${kind ? ` (${kind.nl})` : ''}`, `${where.en}${kind ? ` (${kind.en})` : ''}`]
  if (step === 'volunteer-coordinator')
    return {
      subject: { nl: 'Een hulpvraag zoekt een vrijwilliger', en: 'A help request needs a volunteer' },
      text: {
        nl: `Voor een hulpvraag ${nl} is nog niemand gevonden. Zoek een vrijwilliger, of iets anders dat past.`,
        en: `Nobody was found yet for a help request ${en}. Look for a volunteer, or something else that fits.`,
      },
    }
  return {
    subject: { nl: 'Een hulpvraag wacht op het wijkteam', en: 'A help request waits for the neighbourhood team' },
    text: {
      nl: `Voor een hulpvraag ${nl} is geen buur gevonden. Kijk wat jullie kunnen doen.`,
      en: `No neighbour was found for a help request ${en}. See what you can do.`,
    },
  }
}

/** Not what it is about, nor who comes: on a locked screen that may say more than somebody wants known. */
const askerWords = ({ step, confirmed }: HelpRequest, telling: 'coming' | 'gone' | 'further'): Words => {
  if (telling === 'coming')
    return {
      subject: { nl: 'Er komt iemand helpen', en: 'Somebody comes to help' },
      text: {
        nl: `Iemand zei ja op je hulpvraag. Kijk wie er komt${confirmed ? '.' : ', en of die je adres mag weten.'}`,
        en: `Somebody said yes to your request. See who comes${confirmed ? '.' : ', and whether they may know your address.'}`,
      },
    }
  if (telling === 'gone')
    return {
      subject: { nl: 'Je helper kan toch niet', en: 'Your helper cannot come after all' },
      text: {
        nl: 'Wie je zou helpen, kan toch niet komen. We zoeken verder; je hoeft niets te doen.',
        en: 'Who was going to help you cannot come after all. We look further; you need not do anything.',
      },
    }
  if (step === 'volunteer-coordinator')
    return {
      subject: { nl: 'We zoeken verder', en: 'We look further' },
      text: {
        nl: 'Er is nog niemand gevonden voor je hulpvraag. De coördinator zoekt nu een vrijwilliger voor je.',
        en: 'Nobody was found yet for your request. The coordinator now looks for a volunteer for you.',
      },
    }
  return {
    subject: { nl: 'We zoeken verder', en: 'We look further' },
    text: {
      nl: 'Er is nog geen buur gevonden voor je hulpvraag. Het wijkteam kijkt nu mee.',
      en: 'No neighbour was found yet for your request. The neighbourhood team now looks at it too.',
    },
  }
}
