import { useEffect, useState } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { mapState } from './mapState.ts'
import { share } from './share.ts'
import type { SetWanted } from './useWanted.ts'

/** Puts what is on the map in the address, rounded, and passes that on. Before that the address says nothing of where. */
export const ShareView = ({ set }: { set: SetWanted }) => {
  const say = useText()
  const announce = useAnnounce()
  const [step, setStep] = useState<'idle' | 'asked' | 'shared' | 'failed'>('idle')
  useEffect(() => {
    if (step !== 'asked') return
    share(document.title).then(
      () => setStep('shared'),
      () => setStep('failed'),
    )
  }, [step])
  const words = step === 'shared' ? say('points.shared') : step === 'failed' ? say('points.shareFailed') : undefined
  useEffect(() => {
    if (words) announce(words)
  }, [announce, words])
  const start = () => {
    const { view, piece } = mapState.get()
    set({ ...(view?.zoom ? { middle: view.centre, zoom: view.zoom } : {}), ...(piece ? { piece } : {}) })
    setStep('asked')
  }
  return (
    <div className="share-view">
      <Button look="secondary" size="sm" icon="out" onPress={start}>
        {say('points.share')}
      </Button>
      <p>{words ?? say('points.shareHint')}</p>
    </div>
  )
}
