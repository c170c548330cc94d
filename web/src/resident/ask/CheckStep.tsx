import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import { useKinds } from '../../shared/api/kinds.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import type { TextId } from '../../shared/i18n/texts.ts'
import { Facts } from '../../shared/requests/Facts.tsx'
import { periodWords } from '../../shared/requests/words.ts'
import { Panel } from '../../shared/ui/Panel.tsx'
import type { StepProps } from '../AskPage.tsx'
import { requestOf, type StepName } from './draft.ts'

const ways: Record<string, TextId> = {
  same: 'places.same',
  here: 'places.here',
  map: 'places.map',
  list: 'places.list',
}

type Answered = Exclude<StepName, 'controle'>

/** All answers once more, each with a way to change it. */
export const CheckStep = ({ draft }: StepProps) => {
  const say = useText()
  const intl = useIntl()
  const local = useLocalText()
  const kind = useKinds()?.find(one => one.id === draft.kind)
  const { where, who } = draft
  const fact = (step: Answered, value: string) => ({
    name: say(`ask.short.${step}`),
    value,
    action: <ChangeLink step={step} />,
  })
  return (
    <Panel>
      <Facts
        facts={[
          fact('soort', local(kind?.name)),
          fact('vraag', draft.text),
          fact('plek', [where.address, where.way && say(ways[where.way] ?? 'places.map')].filter(Boolean).join('\n')),
          fact('wanneer', periodWords(requestOf(draft)?.period, intl, say)),
          fact('voor-wie', who.way === 'other' ? `${who.name} (${who.relation})` : say('ask.whoMe')),
        ]}
      />
      <p>{say('ask.checkNote')}</p>
    </Panel>
  )
}

const ChangeLink = ({ step }: { step: Answered }) => {
  const say = useText()
  return (
    <Link to={`/hulp-vragen/${step}`}>
      {say('ask.change')}
      <span className="visually-hidden">: {say(`ask.short.${step}`)}</span>
    </Link>
  )
}
