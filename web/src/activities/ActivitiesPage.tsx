import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { MapTabs } from '../map/MapTabs.tsx'
import { mapState } from '../points/mapState.ts'
import { activitiesQuery } from '../shared/api/activities.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { useStore } from '../shared/store.ts'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { type Asked, daysOf, periodOf } from './asked.ts'
import { Filters } from './list/Filters.tsx'
import { Found } from './list/Found.tsx'
import { Mine } from './list/Mine.tsx'
import { occasionsOf } from './occasions.ts'
import { useActivityWords } from './useActivityWords.ts'
import { useAsked } from './useAsked.ts'

/** What is going on in the neighbourhood, for everybody: day by day, or nearest first. */
export const ActivitiesPage = () => {
  const say = useText()
  const me = useMe()
  const { asked, set } = useAsked()
  const { home } = useStore(mapState)
  const list = useFound(asked)
  const isByDistance = asked.order === 'afstand' && home !== undefined
  return (
    <Page
      width="wide"
      title={say('activities.title')}
      intro={say('activities.intro')}
      above={<MapTabs />}
      actions={
        hasRole(me, 'coordinator', 'location-staff', 'administrator') && (
          <ButtonLink to="/activiteiten/nieuw" icon="plus">
            {say('activities.new')}
          </ButtonLink>
        )
      }
    >
      <Mine />
      <Filters asked={asked} set={set} />
      {asked.order === 'afstand' && !home && (
        <Notice>
          <p>{say('activities.orderNeedsPlace')}</p>
        </Notice>
      )}
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.data && (
        <Found
          occasions={occasionsOf(list.data, asked.span !== 'alles')}
          span={asked.span}
          isByDistance={isByDistance}
          onLookFurther={() => set({ span: 'alles' })}
        />
      )}
    </Page>
  )
}

/** Where somebody is goes with the question, on some hundred metres, and is kept nowhere. */
const useFound = ({ kind, span }: Asked) => {
  const { today } = useActivityWords()
  const { home } = useStore(mapState)
  const near = home && `${home.place.lat.toFixed(3)},${home.place.lon.toFixed(3)}`
  const period = periodOf(daysOf(span, today), today)
  return useQuery({
    ...activitiesQuery({ ...(kind ? { kind } : {}), ...period, ...(near ? { near } : {}) }),
    placeholderData: keepPreviousData,
  })
}
