import { useText } from '../../shared/i18n/Language.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import type { StepProps } from '../AskPage.tsx'

/** What somebody would like, in their own words. */
export const TextStep = ({ draft, change, problemAt }: StepProps) => {
  const say = useText()
  return (
    <TextArea
      id="text"
      label={say('ask.title.vraag')}
      labelHidden
      hint={say('ask.textHint')}
      error={problemAt('text')}
      maxLength={2000}
      value={draft.text}
      onChange={text => change({ text })}
    />
  )
}
