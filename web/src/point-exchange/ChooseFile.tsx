import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { supportPointFunctionsQuery } from '../shared/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Field } from '../shared/ui/Field.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'

interface ChooseFileProps {
  isBusy: boolean
  /** What is wrong with the file that was chosen. */
  error: string | undefined
  onChoose(file: File, offers: string): void
}

/** Which file, and what new support points offer when it does not say. */
export const ChooseFile = ({ isBusy, error, onChoose }: ChooseFileProps) => {
  const say = useText()
  const [file, setFile] = useState<File>()
  const [offers, setOffers] = useState('walk-in')
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (file && !isBusy) onChoose(file, offers)
  }
  const missing = isTried && !file ? say('pointExchange.fileMissing') : undefined
  return (
    <form className="choose-file" onSubmit={submit} noValidate>
      <Field label={say('pointExchange.file')} hint={say('pointExchange.fileHint')} error={missing ?? error}>
        {control => (
          <input
            {...control}
            className="control"
            type="file"
            accept=".csv,.json,.geojson,.txt"
            onChange={event => setFile(event.target.files?.[0])}
          />
        )}
      </Field>
      <Offers value={offers} onChange={setOffers} />
      <p>
        <Button type="submit" look="secondary" isPending={isBusy}>
          {say('pointExchange.look')}
        </Button>
      </p>
    </form>
  )
}

const Offers = ({ value, onChange }: { value: string; onChange(value: string): void }) => {
  const say = useText()
  const inWords = useLocalText()
  const { data = [] } = useQuery(supportPointFunctionsQuery)
  return (
    <SelectInput
      label={say('pointExchange.offers')}
      hint={say('pointExchange.offersHint')}
      options={data.map(({ id, name }) => ({ value: id, label: inWords(name) }))}
      value={value}
      onChange={onChange}
    />
  )
}
