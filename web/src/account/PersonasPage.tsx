import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import type { Role } from '../../../services/contracts/api/people.ts'
import { type Persona, personasQuery, useBecome } from '../shared/api/demo.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { PersonaCard } from './PersonaCard.tsx'
import './PersonasPage.css'

const order: Role[] = ['coordinator', 'neighbourhood-team', 'administrator', 'volunteer', 'resident']
const groupOf = ({ roles }: Persona): Role | 'other' => order.find(role => roles.includes(role)) ?? 'other'
const groups = ['resident', 'volunteer', 'coordinator', 'neighbourhood-team', 'administrator', 'other'] as const

/** Choose a made-up person to look around as; one press signs in. */
export const PersonasPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const goal = useSearchParams()[0].get('naar') ?? '/'
  const list = useInfiniteQuery(personasQuery)
  const become = useBecome()
  const personas = list.data?.pages.flatMap(page => page.items) ?? []
  const choose = (id: string) => become.mutate(id, { onSuccess: () => navigate(goal.startsWith('/') ? goal : '/') })
  return (
    <Page width="wide" title={say('account.personasTitle')} intro={say('account.personasIntro')}>
      {list.isPending && <Waiting />}
      <Outcome reason={list.error ?? become.error} />
      {groups.map(group => {
        const members = personas.filter(persona => groupOf(persona) === group)
        return members.length === 0 ? null : (
          <section key={group} className="personas" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{say(`account.group.${group}`)}</h2>
            <ul>
              {members.map(persona => (
                <PersonaCard
                  key={persona.id}
                  persona={persona}
                  isPending={become.isPending && become.variables === persona.id}
                  onChoose={() => choose(persona.id)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <More list={list} />
    </Page>
  )
}
