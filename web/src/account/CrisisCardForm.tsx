import { type FormEvent, useState } from 'react'
import type { CrisisCard } from '../../../services/contracts/api/backup-calls.ts'
import { useRemoveCrisisCard, useSaveCrisisCard } from '../shared/api/crisisCard.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import './CrisisCardForm.css'

const questions = ['signs', 'helps', 'avoid', 'contacts', 'medication'] as const
const longest = { signs: 2000, helps: 2000, avoid: 2000, contacts: 1000, medication: 1000 }
type Words = Record<(typeof questions)[number], string>

const wordsOf = (card: CrisisCard | null): Words =>
  Object.fromEntries(questions.map(name => [name, card?.[name] ?? ''])) as Words

/** The card without what was left empty. */
const cardOf = (words: Words, shared: boolean): CrisisCard => ({
  ...Object.fromEntries(questions.map(name => [name, words[name].trim()]).filter(([, text]) => text)),
  shared,
})

/** My own words for a bad night; sharing them with the night team is a choice of its own. */
export const CrisisCardForm = ({ card, onRemoved }: { card: CrisisCard | null; onRemoved(): void }) => {
  const say = useText()
  const save = useSaveCrisisCard()
  const [words, setWords] = useState(() => wordsOf(card))
  const [shared, setShared] = useState(card?.shared ?? false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(cardOf(words, shared))
  }
  return (
    <form className="crisis-card" onSubmit={submit} noValidate>
      {questions.map(name => (
        <TextArea
          key={name}
          id={name}
          label={say(`account.crisis.${name}`)}
          hint={say(`account.crisisHint.${name}`)}
          optional
          maxLength={longest[name]}
          value={words[name]}
          onChange={text => {
            save.reset()
            setWords({ ...words, [name]: text })
          }}
        />
      ))}
      <Panel tone={shared ? 'warm' : 'plain'}>
        <CheckBox
          isSelected={shared}
          onChange={next => {
            save.reset()
            setShared(next)
          }}
        >
          <b>{say('account.crisisShare')}</b> {say('account.crisisShareText')}
        </CheckBox>
      </Panel>
      <Outcome reason={save.error} />
      {save.isSuccess && (
        <Notice tone="positive" role="status">
          <p>{say(shared ? 'account.crisisSavedShared' : 'account.crisisSaved')}</p>
        </Notice>
      )}
      <div className="crisis-actions">
        <Button type="submit" isPending={save.isPending}>
          {say('shared.save')}
        </Button>
        {card && <RemoveCard onRemoved={onRemoved} />}
      </div>
    </form>
  )
}

const RemoveCard = ({ onRemoved }: { onRemoved(): void }) => {
  const say = useText()
  const remove = useRemoveCrisisCard()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>
        {say('account.crisisRemove')}
      </Button>
      <Confirm
        isOpen={asking}
        look="danger"
        title={say('account.crisisRemoveAsk')}
        action={say('account.crisisRemove')}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSuccess: onRemoved })}
      >
        <p>{say('account.crisisRemoveText')}</p>
        <Outcome reason={remove.error} />
      </Confirm>
    </>
  )
}
