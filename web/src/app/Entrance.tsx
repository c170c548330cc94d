import { lazy, Suspense, useEffect, useState } from 'react'
import { Navigate } from 'react-router'
import type { Role } from '../../../services/contracts/api/people.ts'
import { hasRole, type Me, useMe } from '../shared/api/me.ts'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { Welcome } from './Welcome.tsx'

const Home = lazy(async () => ({ default: (await import('../resident/HomePage.tsx')).HomePage }))

const place = 'omzien.signedIn'

/** Whether somebody was signed in here last time: then no visitor's page flashes by while we ask who it is. */
const useWasSignedIn = (me: Me | null | undefined) => {
  const [wasSignedIn] = useState(() => localStorage.getItem(place) === 'yes')
  useEffect(() => {
    if (me) localStorage.setItem(place, 'yes')
    if (me === null) localStorage.removeItem(place)
  }, [me])
  return wasSignedIn
}

/** Where people without a start page of their own begin. */
const starts: [role: Role, path: string][] = [
  ['night-team', '/achtervang'],
  ['shift-lead', '/achtervang/overzicht'],
  ['manager', '/cijfers/achtervang'],
  ['location-staff', '/locatie'],
  ['administrator', '/instellingen'],
  ['partner', '/melden'],
]

/** The start page that answers the first question of whoever comes in. */
export const Entrance = () => {
  const me = useMe()
  const wasSignedIn = useWasSignedIn(me)
  if (me === undefined && wasSignedIn) return <Waiting />
  if (!me) return <Welcome />
  if (hasRole(me, 'coordinator', 'neighbourhood-team')) return <Navigate to="/wachtrij" replace />
  if (hasRole(me, 'resident', 'volunteer')) {
    return (
      <Suspense fallback={<Waiting />}>
        <Home />
      </Suspense>
    )
  }
  return <Navigate to={starts.find(([role]) => hasRole(me, role))?.[1] ?? '/kaart'} replace />
}
