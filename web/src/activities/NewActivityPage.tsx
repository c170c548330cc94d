import { useNavigate, useSearchParams } from 'react-router'
import { useKeptForm } from '../location/keeping/useKeptForm.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { useAddActivity } from '../shared/api/activities.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { ActivityFrame } from './form/ActivityFrame.tsx'
import { activityMistakes, formOf, newActivityOf } from './form/activityForm.ts'

/** An activity that was not there yet; `?steunpunt=` says where it is. */
export const NewActivityPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const save = useAddActivity()
  const start = formOf(undefined, search.get('steunpunt') ?? '')
  const form = useKeptForm('activity.new', start, activityMistakes)
  const submit = () =>
    save.mutate(
      { body: newActivityOf(form.value), key: form.key },
      {
        onSuccess: ({ id }) => {
          form.clear()
          navigate(`/activiteiten/${id}`)
        },
      },
    )
  return (
    <Page
      title={say('activities.newTitle')}
      back={{ to: '/activiteiten', label: say('activities.backToList') }}
      above={<MapTabs />}
      {...form.titleProps(say)}
    >
      <ActivityFrame form={form} known={start} save={save} isNew onSubmit={submit} />
    </Page>
  )
}
