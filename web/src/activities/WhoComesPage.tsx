import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { activityQuery, signUpsQuery } from '../shared/api/activities.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { useActivityWords } from './useActivityWords.ts'
import './WhoComesPage.css'

/** Who comes on a date, for who keeps the activity; to print and hang by the door. */
export const WhoComesPage = () => {
  const say = useText()
  const words = useActivityWords()
  const { id = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const activity = useQuery(activityQuery(id)).data
  const date = search.get('dag') ?? activity?.dates[0]?.date ?? ''
  const list = useQuery({ ...signUpsQuery(id, date), enabled: date !== '' })
  const dates = [...new Set([...(activity?.dates.map(each => each.date) ?? []), date])].filter(Boolean).toSorted()
  return (
    <Page
      title={say('activities.whoComes')}
      intro={activity && date && say('activities.whoIntro', { title: activity.title, day: words.day(date) })}
      back={{ to: `/activiteiten/${id}`, label: say('activities.backToOne') }}
      actions={
        <Button look="secondary" icon="papers" onPress={() => print()}>
          {say('activities.print')}
        </Button>
      }
    >
      <div className="who-choice">
        <SelectInput
          label={say('activities.whoDate')}
          value={date}
          onChange={dag => setSearch({ dag }, { replace: true })}
          options={dates.map(each => ({ value: each, label: words.day(each) }))}
        />
      </div>
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && (
        <Empty icon="people" title={say('activities.whoNobody')}>
          <p>{say('activities.whoNobodyText')}</p>
        </Empty>
      )}
      {list.data && list.data.length > 0 && <Names items={list.data} />}
    </Page>
  )
}

const Names = ({
  items,
}: {
  items: { person: { id: string; name: string }; people: number; signedUpAt: string }[]
}) => {
  const say = useText()
  const count = items.reduce((sum, each) => sum + each.people, 0)
  return (
    <table className="who-comes">
      <caption>{say('activities.whoCount', { count })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('activities.whoName')}</th>
          <th scope="col">{say('activities.whoPeople')}</th>
          <th scope="col">{say('activities.whoSince')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ person, people, signedUpAt }) => (
          <tr key={person.id}>
            <th scope="row">{person.name}</th>
            <td>{people}</td>
            <td>
              <Time at={signedUpAt} look="moment" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
