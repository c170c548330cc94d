import { Outlet } from 'react-router'
import { LineLost } from './LineLost.tsx'
import { MissedNotice } from './MissedNotice.tsx'
import './NightLayout.css'
import { useNight } from './useNight.ts'

/** What stands around every screen of the night: dark, and at once plain when nothing can come in. */
export const NightLayout = () => {
  useNight()
  return (
    <div className="night">
      <LineLost />
      <MissedNotice />
      <Outlet />
    </div>
  )
}
