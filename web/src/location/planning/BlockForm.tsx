import { type FormEvent, useState } from 'react'
import { useBlockBed } from '../../shared/api/beds.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import { useKept } from '../useKept.ts'
import { useStayWords } from '../useStayWords.ts'

interface BlockFormProps {
  bedId: string
  bed: string
  from: string
  onDone(): void
}

/** Nights in which a bed cannot be used, and why. */
export const BlockForm = ({ bedId, bed, from, onDone }: BlockFormProps) => {
  const say = useText()
  const words = useStayWords()
  const announce = useAnnounce()
  const block = useBlockBed()
  const [tried, setTried] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { value, change, clear } = useKept(`block.${bedId}.${from}`, { from, to: addDays(from, 1), reason: '' })
  const set = (part: Partial<typeof value>) => {
    change(part)
    block.reset()
    setKey(crypto.randomUUID())
  }
  const period = { from: value.from, to: value.to }
  const isRight = Boolean(value.from && value.to > value.from)
  const reason = value.reason.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isRight || !reason || block.isPending) return
    block.mutate(
      { bedId, body: { period, reason }, key },
      {
        onSuccess: () => {
          clear()
          announce(say('planning.blocked', { bed, nights: words.nights(period) }))
          onDone()
        },
      },
    )
  }
  return (
    <form className="location-form" onSubmit={submit} noValidate>
      <div className="location-row">
        <TextInput
          type="date"
          width="sm"
          label={say('planning.blockFrom')}
          value={value.from}
          onChange={next => set({ from: next })}
        />
        <TextInput
          type="date"
          width="sm"
          label={say('planning.blockTo')}
          error={tried && !isRight ? say('planning.blockToEarly') : undefined}
          value={value.to}
          onChange={next => set({ to: next })}
        />
      </div>
      <TextInput
        label={say('planning.blockReason')}
        hint={say('planning.blockReasonHint')}
        error={tried && !reason ? say('planning.blockReasonMissing') : undefined}
        maxLength={500}
        value={value.reason}
        onChange={next => set({ reason: next })}
      />
      <Outcome reason={block.error} />
      <div className="confirm-actions">
        <Button type="submit" isPending={block.isPending}>
          {say('planning.blockYes')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}
