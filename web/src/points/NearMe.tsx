import { useState } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { mapState, useHome } from './mapState.ts'
import { PlaceSheet } from './PlaceSheet.tsx'

/** Where distances are measured from: asked only when somebody wants it, and forgotten with one press. */
export const NearMe = ({ ask }: { ask: string }) => {
  const say = useText()
  const announce = useAnnounce()
  const home = useHome()
  const [isAsking, setAsking] = useState(false)
  const forget = () => {
    mapState.set({ home: undefined })
    announce(say('points.nearForgotten'))
  }
  return (
    <div className="point-near">
      {home && <p>{say('points.nearFrom', { place: home.label ?? say('points.nearYours') })}</p>}
      <Button look={home ? 'quiet' : 'secondary'} icon="target" onPress={() => setAsking(true)}>
        {home ? say('points.nearChange') : ask}
      </Button>
      {home && (
        <Button look="quiet" onPress={forget}>
          {say('points.nearForget')}
        </Button>
      )}
      {isAsking && <PlaceSheet onClose={() => setAsking(false)} />}
    </div>
  )
}
