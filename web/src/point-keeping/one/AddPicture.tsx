import { type FormEvent, useRef, useState } from 'react'
import { useAddPicture } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import type { TextId } from '../../shared/i18n/texts.ts'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'

const largest = 5 * 1024 * 1024
const taken = 'image/jpeg,image/png,image/webp'

const fileMistake = (file: File | undefined): TextId | undefined => {
  if (!file) return 'pointKeeping.pictureFileMissing'
  return file.size > largest ? 'pointKeeping.pictureFileLarge' : undefined
}

/** One more picture, with what is on it in words. */
export const AddPicture = ({ pointId }: { pointId: string }) => {
  const say = useText()
  const add = useAddPicture(pointId)
  const input = useRef<HTMLInputElement>(null)
  const [picture, setPicture] = useState<{ file?: File | undefined; alt: string; key: string }>(nothing)
  const [isTried, setTried] = useState(false)
  const { file, alt, key } = picture
  const wrongFile = fileMistake(file)
  const change = (part: Partial<typeof picture>) => setPicture({ ...picture, ...part, key: crypto.randomUUID() })
  const done = () => {
    setPicture(nothing())
    setTried(false)
    if (input.current) input.current.value = ''
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (file && !wrongFile && alt.trim() && !add.isPending)
      add.mutate({ file, alt: alt.trim(), key }, { onSuccess: done })
  }
  return (
    <form className="add-picture" onSubmit={submit} noValidate>
      <Field
        label={say('pointKeeping.pictureFile')}
        hint={say('pointKeeping.pictureFileHint')}
        error={isTried && wrongFile ? say(wrongFile) : undefined}
      >
        {control => (
          <input
            {...control}
            ref={input}
            className="control"
            type="file"
            accept={taken}
            onChange={event => change({ file: event.target.files?.[0] })}
          />
        )}
      </Field>
      <TextInput
        label={say('pointKeeping.pictureAlt')}
        hint={say('pointKeeping.pictureAltHint')}
        error={isTried && !alt.trim() ? say('pointKeeping.pictureAltMissing') : undefined}
        maxLength={200}
        value={alt}
        onChange={alt => change({ alt })}
      />
      <Outcome reason={add.error} />
      {add.isSuccess && !file && (
        <Notice tone="positive" role="status">
          <p>{say('pointKeeping.pictureAdded')}</p>
        </Notice>
      )}
      <p>
        <Button type="submit" look="secondary" icon="plus" isPending={add.isPending}>
          {say('pointKeeping.pictureAdd')}
        </Button>
      </p>
    </form>
  )
}

const nothing = (): { file?: File | undefined; alt: string; key: string } => ({ alt: '', key: crypto.randomUUID() })
