import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Point } from '../../../services/contracts/api/common.ts'
import { activitiesQuery } from '../shared/api/activities.ts'
import { helpRequestsQuery } from '../shared/api/helpRequests.ts'
import { useKinds } from '../shared/api/kinds.ts'
import { useMe } from '../shared/api/me.ts'
import { respiteLocationsQuery } from '../shared/api/respiteLocations.ts'
import { addDays, instant } from '../shared/dutchTime.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { metresBetween } from '../shared/places/metres.ts'
import { distanceWords, kindIcon } from '../shared/requests/words.ts'
import { clockFormat, momentWords } from '../shared/ui/timeWords.ts'
import { maySee } from './LayerChoice.tsx'
import type { Moment } from './moment.ts'
import type { ThingLayer } from './things.ts'
import { nearOf, type Wanted } from './wanted.ts'

/** How many of a layer are shown at first, and are added with 'more'. */
const some = 20

interface Asked {
  wanted: Wanted
  from: Point
  moment: Moment | undefined
}

/** What the other layers show, those that are on and that this person may see. */
export const useThings = (asked: Asked): ThingLayer[] => {
  const me = useMe()
  const isOn = (layer: ThingLayer['layer']) => asked.wanted.layers.includes(layer) && maySee(layer, me)
  const all = [
    useActivityThings(asked, isOn('activiteiten')),
    useRequestThings(asked, isOn('hulpvragen')),
    useRespiteThings(asked, isOn('respijt')),
  ]
  return all.filter(({ layer }) => isOn(layer))
}

/** Activities of the day that is asked about, otherwise the coming ones. */
const periodOf = (moment: Moment | undefined) => {
  const date = moment?.local?.slice(0, 10)
  return date ? { from: instant(date, '00:00'), to: instant(addDays(date, 1), '00:00') } : {}
}

const useActivityThings = ({ wanted, from, moment }: Asked, isOn: boolean): ThingLayer => {
  const intl = useIntl()
  const say = useText()
  const [count, setCount] = useState(some)
  const within = wanted.within ? { within: wanted.within } : {}
  const { data, isPending, error } = useQuery({
    ...activitiesQuery({ near: nearOf(from), ...within, ...periodOf(moment) }),
    enabled: isOn,
  })
  const when = (at: string | undefined) =>
    at && momentWords(intl, at, { weekday: 'short', day: 'numeric', month: 'short', ...clockFormat })
  const coming = data?.filter(({ status }) => status === 'planned') ?? []
  return {
    ...{ layer: 'activiteiten', isPending, error },
    more: coming.length > count ? () => setCount(count + some) : undefined,
    things: coming.slice(0, count).map(({ id, title, place, supportPoint, address, distance, dates }) => ({
      ...{ id, title, place, to: `/activiteiten/${id}`, icon: 'star' },
      facts: [
        when(dates.find(({ cancelled }) => !cancelled)?.from),
        supportPoint?.name ?? address,
        distance === undefined ? undefined : distanceWords(distance, say),
      ],
    })),
  }
}

const useRequestThings = ({ wanted, from }: Asked, isOn: boolean): ThingLayer => {
  const say = useText()
  const local = useLocalText()
  const kinds = useKinds()
  const within = wanted.within ?? 5_000
  const list = useInfiniteQuery({
    ...helpRequestsQuery({ near: nearOf(from), within, status: 'open', sort: 'distance' }),
    enabled: isOn,
  })
  const others = list.data?.pages.flatMap(page => page.items).filter(request => !request.mine) ?? []
  return {
    ...{ layer: 'hulpvragen', isPending: list.isPending, error: list.error },
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    things: others.map(({ id, kind, place, distance }) => {
      const known = kinds?.find(one => one.id === kind)
      return {
        ...{ id, place, title: local(known?.name) || kind, to: `/helpen/${id}`, icon: kindIcon(known, kind) },
        ...('radius' in place ? { radius: place.radius } : {}),
        facts: [distance === undefined ? undefined : distanceWords(distance, say)],
      }
    }),
  }
}

const useRespiteThings = ({ wanted, from }: Asked, isOn: boolean): ThingLayer => {
  const say = useText()
  const [count, setCount] = useState(some)
  const { data, isPending, error } = useQuery({ ...respiteLocationsQuery(), enabled: isOn })
  const near = (data ?? [])
    .map(location => ({ ...location, far: metresBetween(from, location.place) }))
    .filter(({ far }) => !wanted.within || far <= wanted.within)
    .toSorted((a, b) => a.far - b.far)
  return {
    ...{ layer: 'respijt', isPending, error },
    more: near.length > count ? () => setCount(count + some) : undefined,
    things: near.slice(0, count).map(({ id, name, place, address, organisation, far }) => ({
      ...{ id, place, title: name, to: `/bedden?bij=${place.lat.toFixed(3)},${place.lon.toFixed(3)}`, icon: 'bed' },
      facts: [address, organisation, distanceWords(far, say)],
    })),
  }
}
