import { useState } from 'react'
import type { OverrulableRule, Overrule } from '../../../services/contracts/api/respite-stays.ts'
import { alternativesIn } from '../shared/api/availability.ts'
import { Problem } from '../shared/api/client.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { problemWords } from '../shared/requests/problemWords.ts'
import { distanceWords } from '../shared/requests/words.ts'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Sheet } from '../shared/ui/Sheet.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { useMayOverrule } from './mayHold.ts'

const overrulable: OverrulableRule[] = ['stay-too-long', 'stay-too-short', 'yearly-maximum', 'groups-do-not-fit']
/** The rule of that name, when it is one that may be put aside with a reason. */
export const ruleNamed = (code: string | undefined) => overrulable.find(rule => rule === code)
/** The rule that stood in the way, when it is such a one. */
export const ruleIn = (reason: unknown) => (reason instanceof Problem ? ruleNamed(reason.code) : undefined)

/** What was refused, and how it can be had all the same. */
export interface RefusalProps {
  reason: unknown
  isPending: boolean
  onOverrule(overrule: Overrule): void
}

/** Why something could not be done, with the figures; and for who may, a way to do it all the same, with a reason. */
export const Refusal = ({ reason, isPending, onOverrule }: RefusalProps) => {
  const say = useText()
  const rule = ruleIn(reason)
  if (!reason) return null
  return (
    <>
      <Notice tone="warning" role="alert">
        <p>{reasonWords(reason, problemWords(reason, say))}</p>
      </Notice>
      {rule && <OverruleForm rule={rule} isPending={isPending} onOverrule={onOverrule} />}
    </>
  )
}

interface OverruleFormProps extends Pick<RefusalProps, 'isPending' | 'onOverrule'> {
  rule: OverrulableRule
}

/** Puts a rule aside, for who may: the reason is asked, and stays. */
export const OverruleForm = ({ rule, isPending, onOverrule }: OverruleFormProps) => {
  const say = useText()
  const may = useMayOverrule()
  const [why, setWhy] = useState('')
  const [attempt, setAttempt] = useState(0)
  if (!may) return null
  const submit = () => {
    setAttempt(attempt + 1)
    if (why.trim()) onOverrule({ rule, reason: why.trim() })
  }
  return (
    <>
      <TextArea
        label={say('beds.overruleWhy')}
        hint={say('beds.overruleHint')}
        error={attempt > 0 && !why.trim() ? say('beds.overruleMissing') : undefined}
        maxLength={500}
        value={why}
        onChange={setWhy}
      />
      <p>
        <Button look="secondary" isPending={isPending} onPress={submit}>
          {say('beds.overrule')}
        </Button>
      </p>
    </>
  )
}

/** The server's own words carry the figures; without them ours will do. */
const reasonWords = (reason: unknown, ours: string) =>
  reason instanceof Problem && reason.status < 500 && reason.detail ? reason.detail : ours

interface RefusalSheetProps extends RefusalProps {
  onTake(bedId: string): void
  onClose(): void
}

/** A bed that could not be had: why, and the next best, each with one press. */
export const RefusalSheet = ({ reason, isPending, onTake, onOverrule, onClose }: RefusalSheetProps) => {
  const say = useText()
  const others = alternativesIn(reason)
  const isGone = reason instanceof Problem && reason.code === 'bed-taken'
  return (
    <Sheet title={say(isGone ? 'beds.gone' : 'beds.refused')} onClose={onClose}>
      <Refusal reason={reason} isPending={isPending} onOverrule={onOverrule} />
      {isGone && <p>{say(others.length > 0 ? 'beds.goneOthers' : 'beds.goneNoOthers')}</p>}
      {others.length > 0 && (
        <ul className="bed-others">
          {others.map(({ bedId, name, distance }) => (
            <li key={bedId}>
              <Button look="secondary" isPending={isPending} onPress={() => onTake(bedId)}>
                {distance === undefined
                  ? say('beds.takeOther', { location: name })
                  : say('beds.takeOtherAt', { location: name, distance: distanceWords(distance, say) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="confirm-actions">
        <Button look="quiet" onPress={onClose}>
          {say('beds.searchOn')}
        </Button>
      </div>
    </Sheet>
  )
}
