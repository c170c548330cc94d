import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { SupportPointDetail } from '../../../services/contracts/api/support-points.ts'
import { useKeptForm } from '../location/keeping/useKeptForm.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { useChangePoint } from '../shared/api/supportPointKeeping.ts'
import { supportPointQuery } from '../shared/api/supportPoints.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { PointFields } from './form/PointFields.tsx'
import { changedOf, pointFormOf, pointMistakes } from './form/pointForm.ts'
import { PicturesPanel } from './one/PicturesPanel.tsx'
import { ReviewPanel } from './one/ReviewPanel.tsx'
import { StandingPanel } from './one/StandingPanel.tsx'

/** One support point, for who keeps or reviews it. */
export const EditPointPage = () => {
  const say = useText()
  const { id = '' } = useParams()
  const { data, error } = useQuery(supportPointQuery(id))
  const back = { to: '/steunpunten', label: say('pointKeeping.back') }
  if (data?.mayKeep) return <Change key={data.id} point={data} back={back} />
  return (
    <Page title={data?.name ?? say('pointKeeping.title')} back={back} above={<MapTabs />}>
      <Outcome reason={error} />
      {data ? <Notice>{say('pointKeeping.notMine')}</Notice> : !error && <Waiting />}
    </Page>
  )
}

interface ChangeProps {
  point: SupportPointDetail
  back: { to: string; label: string }
}

const Change = ({ point, back }: ChangeProps) => {
  const say = useText()
  const save = useChangePoint(point.id)
  // As it was when somebody began: what colleagues write meanwhile is theirs.
  const [known, setKnown] = useState(() => pointFormOf(point))
  const form = useKeptForm(`point.${point.id}`, known, pointMistakes)
  const done = (saved: SupportPointDetail) => {
    const now = pointFormOf(saved)
    setKnown(now)
    form.clear(now)
  }
  const submit = () => {
    const body = changedOf(form.value, known)
    if (Object.keys(body).length === 0) done(point)
    else save.mutate({ body, seen: point.revision }, { onSuccess: done })
  }
  const waits = point.status === 'proposed' || (point.status === 'published' && point.reviewed === false)
  return (
    <Page title={point.name} back={back} above={<MapTabs />} {...form.titleProps(say)}>
      {point.mayReview && waits && <ReviewPanel point={point} />}
      <StandingPanel point={point} />
      <PointFields form={form} known={known} save={save} onSubmit={submit} />
      <PicturesPanel point={point} />
    </Page>
  )
}
