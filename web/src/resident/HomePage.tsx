import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { AskedOfMe } from '../helper/AskedOfMe.tsx'
import { helpRequestsQuery } from '../shared/api/helpRequests.ts'
import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Door } from '../shared/ui/Door.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Street } from '../shared/ui/Street.tsx'
import './HomePage.css'
import { TaskRow } from '../helper/TaskRow.tsx'
import { MyRequestRow } from './MyRequestRow.tsx'
import { StayLine } from './StayLine.tsx'

/** Who can help me, whom can I help: the first page of a neighbour. */
export const HomePage = () => {
  const say = useText()
  const me = useMe()
  return (
    <div className="home">
      <Page
        width="wide"
        title={say('resident.hello', { name: me?.name.split(' ')[0] ?? '' })}
        intro={say('resident.helloText')}
      >
        <AskedOfMe />
        <div className="home-doors">
          <Door to="/hulp-vragen" icon="hand" title={say('app.doorAsk')} text={say('app.doorAskText')} paint="canal" />
          <Door to="/helpen" icon="people" title={say('app.doorHelp')} text={say('app.doorHelpText')} paint="window" />
          <Door to="/melden" icon="news" title={say('app.doorNow')} text={say('app.doorNowText')} paint="brick" />
        </div>
        <StayLine />
        <Running />
      </Page>
      <Street />
    </div>
  )
}

const Running = () => {
  const say = useText()
  const me = useMe()
  const list = useInfiniteQuery(helpRequestsQuery({ mine: true, sort: 'newest' }))
  const running = list.data?.pages
    .flatMap(page => page.items)
    .filter(({ status }) => status === 'open' || status === 'matched')
  const mine = running?.filter(request => request.mine) ?? []
  const tasks = running?.filter(request => !request.mine && request.helper?.id === me?.id) ?? []
  return (
    <div className="home-columns">
      {mine.length > 0 && (
        <section className="home-part" aria-labelledby="mine-title">
          <h2 id="mine-title">{say('resident.mineTitle')}</h2>
          <ul className="request-rows">
            {mine.slice(0, 3).map(request => (
              <MyRequestRow key={request.id} request={request} />
            ))}
          </ul>
          {mine.length > 3 && <Link to="/hulpvragen">{say('resident.mineAll')}</Link>}
        </section>
      )}
      {tasks.length > 0 && (
        <section className="home-part" aria-labelledby="tasks-title">
          <h2 id="tasks-title">{say('helper.tasksTitle')}</h2>
          <ul className="request-rows">
            {tasks.map(request => (
              <TaskRow key={request.id} request={request} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
