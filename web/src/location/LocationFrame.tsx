import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { RespiteLocation } from '../../../services/contracts/api/respite-locations.ts'
import '../helper/HelperTabs.css'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './LocationFrame.css'
import { useMyLocation } from './useMyLocation.ts'

interface LocationFrameProps {
  title(location: RespiteLocation): string
  intro?: string
  width?: 'reading' | 'wide'
  children(location: RespiteLocation): ReactNode
}

/** What stands around every page of a location: the pages, which location, and what to do when there is none. */
export const LocationFrame = ({ title, intro, width = 'wide', children }: LocationFrameProps) => {
  const say = useText()
  const { list, location } = useMyLocation()
  return (
    <Page
      width={width}
      title={location ? title(location) : say('location.title')}
      intro={intro}
      above={<LocationTabs />}
      actions={<LocationSwitch />}
    >
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && !location && (
        <Empty icon="bed" title={say('location.none')}>
          <p>{say('location.noneText')}</p>
          <p>
            <ButtonLink to="/locatie/nieuw" icon="plus">
              {say('location.add')}
            </ButtonLink>
          </p>
        </Empty>
      )}
      {location && children(location)}
    </Page>
  )
}

/** The pages of a location. */
export const LocationTabs = () => {
  const say = useText()
  return (
    <span className="helper-tabs">
      <NavLink to="/locatie" end>
        {say('location.tabToday')}
      </NavLink>
      <NavLink to="/locatie/planning">{say('location.tabPlanning')}</NavLink>
      <NavLink to="/locatie/bedden">{say('location.tabBeds')}</NavLink>
    </span>
  )
}

/** Which of my locations I look at; nothing when there is one. */
const LocationSwitch = () => {
  const say = useText()
  const { list, location, choose } = useMyLocation()
  if (!location || (list.data?.length ?? 0) < 2) return null
  return (
    <div className="location-switch">
      <SelectInput
        label={say('location.which')}
        value={location.id}
        onChange={choose}
        options={(list.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  )
}
