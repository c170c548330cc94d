import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { Activity } from '../../../services/contracts/api/activities.ts'
import { useKeptForm } from '../location/keeping/useKeptForm.ts'
import { activityQuery, useChangeActivity } from '../shared/api/activities.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { ActivityFrame } from './form/ActivityFrame.tsx'
import { activityMistakes, changedActivityOf, formOf } from './form/activityForm.ts'

/** Changes an activity. */
export const EditActivityPage = () => {
  const say = useText()
  const { id = '' } = useParams()
  const { data: activity, error } = useQuery(activityQuery(id))
  if (activity?.mayKeep && activity.status === 'planned') return <Change key={activity.id} activity={activity} />
  const back = { to: `/activiteiten/${id}`, label: say('activities.backToOne') }
  return (
    <Page title={activity?.title ?? say('activities.title')} back={back}>
      <Outcome reason={error} />
      {activity && <Notice tone="warning">{say('activities.mayNot')}</Notice>}
      {!activity && !error && <Waiting />}
    </Page>
  )
}

const Change = ({ activity }: { activity: Activity }) => {
  const say = useText()
  const navigate = useNavigate()
  const save = useChangeActivity(activity.id)
  const known = formOf(activity)
  const form = useKeptForm(`activity.${activity.id}`, known, activityMistakes)
  const done = () => {
    form.clear()
    navigate(`/activiteiten/${activity.id}`)
  }
  const submit = () => {
    const body = changedActivityOf(form.value, known)
    if (Object.keys(body).length === 0) done()
    else save.mutate(body, { onSuccess: done })
  }
  return (
    <Page
      title={say('activities.editTitle', { title: activity.title })}
      back={{ to: `/activiteiten/${activity.id}`, label: say('activities.backToOne') }}
      {...form.titleProps(say)}
    >
      <ActivityFrame form={form} known={known} save={save} isNew={false} onSubmit={submit} />
    </Page>
  )
}
