import { useNavigate } from 'react-router'
import { useKeptForm } from '../location/keeping/useKeptForm.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useAddPoint } from '../shared/api/supportPointKeeping.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { PointFields } from './form/PointFields.tsx'
import { newPointOf, pointFormOf, pointMistakes } from './form/pointForm.ts'

/** A support point that is not on the map yet. */
export const NewPointPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const me = useMe()
  const add = useAddPoint()
  const start = pointFormOf()
  const form = useKeptForm('point.new', start, pointMistakes)
  const submit = () => {
    const { place } = form.value.where
    if (!place) return
    const body = newPointOf(form.value, place)
    const onSuccess = ({ id }: { id: string }) => {
      form.clear()
      navigate(`/steunpunten/${id}`)
    }
    add.mutate({ body, key: form.key }, { onSuccess })
  }
  const isReviewed = !hasRole(me, 'coordinator', 'administrator')
  return (
    <Page
      title={say('pointKeeping.newTitle')}
      intro={[say('pointKeeping.newText'), isReviewed && say('pointKeeping.newReview')].filter(Boolean).join(' ')}
      back={{ to: '/steunpunten', label: say('pointKeeping.back') }}
      above={<MapTabs />}
      {...form.titleProps(say)}
    >
      <PointFields form={form} known={start} save={add} onSubmit={submit} />
    </Page>
  )
}
