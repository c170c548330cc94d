import { Neighbourhood } from '../points/Neighbourhood.tsx'
import { OpenData } from '../points/OpenData.tsx'
import { ShareView } from '../points/ShareView.tsx'
import { useWanted } from '../points/useWanted.ts'
import { useConfig } from '../shared/api/config.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './MapPage.css'
import { MapTabs } from './MapTabs.tsx'

/** What is near, open and fitting: on a map, and in a list that says the same. For everybody. */
export const MapPage = () => {
  const say = useText()
  const { set } = useWanted()
  const centre = useConfig()?.municipality.centre
  return (
    <Page width="wide" title={say('map.title')} intro={say('points.intro')} above={<MapTabs />}>
      {centre ? <Neighbourhood centre={centre} /> : <Waiting />}
      <footer className="places-foot">
        <ShareView set={set} />
        <OpenData />
      </footer>
    </Page>
  )
}
