import { useQuery } from '@tanstack/react-query'
import { kindsQuery } from '../../shared/api/kinds.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { kindIcon } from '../../shared/requests/words.ts'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import type { StepProps } from '../AskPage.tsx'

/** What kind of help. */
export const KindStep = ({ draft, change, problemAt }: StepProps) => {
  const say = useText()
  const local = useLocalText()
  const kinds = useQuery(kindsQuery).data
  if (!kinds) return <Waiting />
  return (
    <ChoiceCards
      id="kind"
      label={say('ask.title.soort')}
      labelHidden
      columns={2}
      error={problemAt('kind')}
      value={draft.kind}
      onChange={kind => change({ kind })}
      choices={kinds.map(kind => ({
        value: kind.id,
        label: local(kind.name),
        text: local(kind.description),
        icon: kindIcon(kind),
      }))}
    />
  )
}
