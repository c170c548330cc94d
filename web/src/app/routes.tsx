import { createBrowserRouter, type RouteObject } from 'react-router'
import type { Role } from '../../../services/contracts/api/people.ts'
import type { Folder } from '../shared/i18n/folders.ts'
import { loadTexts } from '../shared/i18n/words.ts'
import { Entrance } from './Entrance.tsx'
import { Guard } from './Guard.tsx'
import { NotFound } from './NotFound.tsx'
import { RouteFailed } from './RouteFailed.tsx'
import { Shell } from './Shell.tsx'

type Screen = () => React.ReactNode
/** A screen at an address, with the folders whose texts come with it. */
const page = (path: string, load: () => Promise<Screen>, ...texts: Folder[]): RouteObject => ({
  path,
  lazy: async () => {
    const [Component] = await Promise.all([load(), loadTexts(...texts)])
    return { Component }
  },
})
const only = (roles: Role[] | 'anyone', children: RouteObject[]): RouteObject => ({
  element: <Guard roles={roles} />,
  children,
})

const open = [
  page('inloggen', async () => (await import('../account/SignInPage.tsx')).SignInPage),
  page('demo', async () => (await import('../account/PersonasPage.tsx')).PersonasPage),
  page('postvak', async () => (await import('../account/MailboxPage.tsx')).MailboxPage),
  page('melden', async () => (await import('../report/ReportPage.tsx')).ReportPage),
  page('kaart', async () => (await import('../map/MapPage.tsx')).MapPage, 'points', 'hours', 'activities'),
  page(
    'steunpunt/:id',
    async () => (await import('../points/PointPage.tsx')).PointPage,
    'points',
    'hours',
    'activities',
  ),
  page(
    'steunpunt/:id/klopt-niet',
    async () => (await import('../point-keeping/WrongPage.tsx')).WrongPage,
    'pointKeeping',
  ),
  page(
    'activiteiten',
    async () => (await import('../activities/ActivitiesPage.tsx')).ActivitiesPage,
    'activities',
    'points',
  ),
  page(
    'activiteiten/:id',
    async () => (await import('../activities/ActivityPage.tsx')).ActivityPage,
    'activities',
    'points',
  ),
  page('dekking', async () => (await import('../coverage/CoveragePage.tsx')).CoveragePage, 'coverage', 'points'),
]

const signedIn = only('anyone', [
  page('account', async () => (await import('../account/AccountPage.tsx')).AccountPage),
  page('melden/:id', async () => (await import('../report/FollowPage.tsx')).FollowPage),
  page('melden/:id/waar', async () => (await import('../report/WherePage.tsx')).WherePage),
  page('account/crisiskaart', async () => (await import('../account/CrisisCardPage.tsx')).CrisisCardPage),
  page('account/berichten', async () => (await import('../account/NotificationsPage.tsx')).NotificationsPage),
  page('meldingen', async () => (await import('../report/MyReportsPage.tsx')).MyReportsPage),
  page('mijn-verblijf', async () => (await import('../stay/MyStayPage.tsx')).MyStayPage, 'stay', 'bedsAgain'),
])

const asking = only(
  ['resident', 'coordinator', 'neighbourhood-team'],
  [
    page('hulp-vragen/:step?', async () => (await import('../resident/AskPage.tsx')).AskPage),
    page('hulpvragen', async () => (await import('../resident/MyRequestsPage.tsx')).MyRequestsPage),
    page('hulpvragen/:id', async () => (await import('../resident/RequestPage.tsx')).RequestPage),
    page('hulpvragen/:id/wijzigen', async () => (await import('../resident/EditPage.tsx')).EditPage),
  ],
)

const helping = only(
  ['resident', 'volunteer'],
  [
    page('helpen', async () => (await import('../helper/NearbyPage.tsx')).NearbyPage),
    page('helpen/taken', async () => (await import('../helper/TasksPage.tsx')).TasksPage),
    page('helpen/beschikbaarheid', async () => (await import('../helper/AvailabilityPage.tsx')).AvailabilityPage),
    page('helpen/:id', async () => (await import('../helper/NearbyRequestPage.tsx')).NearbyRequestPage),
  ],
)

const coordinating = only(
  ['coordinator', 'neighbourhood-team'],
  [
    page('wachtrij', async () => (await import('../coordinator/QueuePage.tsx')).QueuePage),
    page('wachtrij/:id', async () => (await import('../coordinator/CasePage.tsx')).CasePage),
  ],
)

/** The night team and who leads it; one dark frame around all of them. */
const night: RouteObject = {
  lazy: async () => ({ Component: (await import('../night/NightLayout.tsx')).NightLayout }),
  children: [
    only(
      ['night-team', 'shift-lead'],
      [page('achtervang', async () => (await import('../night/NightPage.tsx')).NightPage)],
    ),
    only(
      ['shift-lead', 'manager'],
      [page('achtervang/overzicht', async () => (await import('../night/OverviewPage.tsx')).OverviewPage)],
    ),
    only(
      ['night-team', 'shift-lead', 'manager'],
      [page('achtervang/:id', async () => (await import('../night/CallPage.tsx')).CallPage, 'night-bed')],
    ),
    only(
      ['night-team', 'shift-lead'],
      [page('achtervang/:id/afsluiten', async () => (await import('../night/ClosePage.tsx')).ClosePage, 'night-bed')],
    ),
  ],
}

const rostering = only(
  ['night-team', 'shift-lead', 'manager'],
  [
    page('achtervang/:id/melding', async () => (await import('../handover/NoticePage.tsx')).NoticePage, 'handover'),
    page('rooster', async () => (await import('../rota/RotaPage.tsx')).RotaPage, 'rota'),
    page('rooster/ruilen', async () => (await import('../rota/SwapsPage.tsx')).SwapsPage, 'rota'),
    page('rooster/agenda', async () => (await import('../rota/CalendarPage.tsx')).CalendarPage, 'rota'),
  ],
)

const planning = only(
  ['shift-lead', 'manager'],
  [
    page('rooster/plannen', async () => (await import('../rota/PlanPage.tsx')).PlanPage, 'rota'),
    page('rooster/patronen', async () => (await import('../rota/PatternsPage.tsx')).PatternsPage, 'rota'),
    page('rooster/mensen', async () => (await import('../rota/PeoplePage.tsx')).PeoplePage, 'rota'),
  ],
)

const handingOver = only(
  ['night-team', 'shift-lead', 'manager', 'coordinator', 'neighbourhood-team'],
  [page('overdracht', async () => (await import('../handover/HandoverPage.tsx')).HandoverPage, 'handover', 'rota')],
)

const counting = only(
  ['shift-lead', 'manager'],
  [page('cijfers/achtervang', async () => (await import('../figures/FiguresPage.tsx')).FiguresPage, 'figures', 'rota')],
)

const countingBeds = only(
  ['manager', 'coordinator', 'neighbourhood-team', 'location-staff'],
  [
    page(
      'bedden/cijfers',
      async () => (await import('../bed-figures/BedFiguresPage.tsx')).BedFiguresPage,
      'bedFigures',
      'figures',
    ),
    page(
      'bedden/maandag',
      async () => (await import('../bed-figures/MondayPage.tsx')).MondayPage,
      'bedFigures',
      'figures',
    ),
  ],
)

/** Beds: whoever looks for one, and who places people. */
const finding = [
  only(
    ['neighbourhood-team', 'coordinator', 'night-team', 'shift-lead', 'location-staff', 'manager'],
    [page('bedden', async () => (await import('../beds/search/SearchPage.tsx')).SearchPage, 'beds', 'bedsAgain')],
  ),
  only(
    ['neighbourhood-team', 'night-team', 'shift-lead', 'location-staff', 'manager'],
    [
      page('bedden/verblijven', async () => (await import('../beds/stay/MyStaysPage.tsx')).MyStaysPage, 'beds'),
      page(
        'bedden/verblijf/:id',
        async () => (await import('../beds/stay/StayPage.tsx')).StayPage,
        'beds',
        'bedsAgain',
      ),
      page(
        'bedden/reeks/:id',
        async () => (await import('../beds-again/series/SeriesPage.tsx')).SeriesPage,
        'beds',
        'bedsAgain',
      ),
    ],
  ),
  only(
    ['neighbourhood-team', 'location-staff', 'manager'],
    [page('bedden/wachtlijst', async () => (await import('../beds/waiting/WaitingPage.tsx')).WaitingPage, 'beds')],
  ),
  only(
    ['neighbourhood-team', 'night-team', 'shift-lead'],
    [
      page(
        'bedden/reeks/nieuw',
        async () => (await import('../beds-again/series/NewSeriesPage.tsx')).NewSeriesPage,
        'beds',
        'bedsAgain',
      ),
    ],
  ),
  only(
    ['neighbourhood-team'],
    [
      page(
        'bedden/wachtlijst/nieuw',
        async () => (await import('../beds/waiting/NewWaitingPage.tsx')).NewWaitingPage,
        'beds',
      ),
    ],
  ),
]

/** Who keeps a location with beds. */
const accommodating = only(
  ['location-staff', 'administrator'],
  [
    page('locatie', async () => (await import('../location/TodayPage.tsx')).TodayPage, 'location', 'bedsAgain'),
    page(
      'locatie/planning',
      async () => (await import('../location/planning/PlanningPage.tsx')).PlanningPage,
      'location',
      'bedsAgain',
    ),
    page('locatie/bedden', async () => (await import('../location/keeping/BedsPage.tsx')).BedsPage, 'location'),
    page('locatie/bedden/nieuw', async () => (await import('../location/keeping/BedPage.tsx')).AddBedPage, 'location'),
    page('locatie/bedden/:id', async () => (await import('../location/keeping/BedPage.tsx')).BedPage, 'location'),
    page(
      'locatie/gegevens',
      async () => (await import('../location/keeping/LocationPage.tsx')).LocationPage,
      'location',
    ),
    page(
      'locatie/nieuw',
      async () => (await import('../location/keeping/LocationPage.tsx')).AddLocationPage,
      'location',
    ),
  ],
)

const reporting = only(
  ['partner'],
  [page('account/sleutels', async () => (await import('../account/ApiKeysPage.tsx')).ApiKeysPage, 'handover')],
)

const escalating = only(
  ['manager', 'administrator'],
  [
    page(
      'instellingen/escalatie',
      async () => (await import('../policies/PolicyPage.tsx')).PolicyPage,
      'policies',
      'rota',
    ),
  ],
)

const administering = only(
  ['administrator'],
  [
    page(
      'instellingen',
      async () => (await import('../settings/SettingsPage.tsx')).SettingsPage,
      'settings',
      'policies',
      'bedWords',
    ),
    page('bedden/woorden', async () => (await import('../bed-words/BedWordsPage.tsx')).BedWordsPage, 'bedWords'),
  ],
)

/** Who keeps the map right. */
const mapKeeping = [
  only(
    ['location-staff', 'coordinator', 'administrator'],
    [
      page(
        'steunpunten',
        async () => (await import('../point-keeping/KeepPage.tsx')).KeepPage,
        'pointKeeping',
        'hours',
      ),
      page(
        'steunpunten/nieuw',
        async () => (await import('../point-keeping/NewPointPage.tsx')).NewPointPage,
        'pointKeeping',
        'hours',
        'points',
      ),
      page(
        'steunpunten/:id',
        async () => (await import('../point-keeping/EditPointPage.tsx')).EditPointPage,
        'pointKeeping',
        'hours',
        'points',
      ),
      page(
        'activiteiten/nieuw',
        async () => (await import('../activities/NewActivityPage.tsx')).NewActivityPage,
        'activities',
      ),
      page(
        'activiteiten/:id/wie-komt',
        async () => (await import('../activities/WhoComesPage.tsx')).WhoComesPage,
        'activities',
      ),
      page(
        'activiteiten/:id/wijzigen',
        async () => (await import('../activities/EditActivityPage.tsx')).EditActivityPage,
        'activities',
      ),
    ],
  ),
  only(
    ['administrator'],
    [
      page(
        'steunpunten/uitwisselen',
        async () => (await import('../point-exchange/ExchangePage.tsx')).ExchangePage,
        'pointExchange',
      ),
    ],
  ),
  only(
    ['coordinator', 'manager', 'administrator'],
    [page('dekking/jaar', async () => (await import('../coverage/YearPage.tsx')).YearPage, 'coverage', 'points')],
  ),
]

/** Every address of the site. Start and shell come at once; each other screen is fetched when somebody goes there. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteFailed />,
    hydrateFallbackElement: <div />,
    children: [
      {
        errorElement: <RouteFailed />,
        children: [
          { index: true, element: <Entrance /> },
          ...open,
          signedIn,
          asking,
          helping,
          coordinating,
          night,
          rostering,
          planning,
          handingOver,
          counting,
          countingBeds,
          ...finding,
          accommodating,
          reporting,
          escalating,
          administering,
          ...mapKeeping,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
