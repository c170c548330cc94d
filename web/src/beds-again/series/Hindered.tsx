import { Checks } from '../../beds/Checks.tsx'
import { OverruleForm, type RefusalProps, ruleNamed } from '../../beds/Refusal.tsx'
import { useStayWords } from '../../beds/words.ts'
import type { Hindrance } from '../../shared/api/staySeries.ts'
import type { FolderTextId } from '../../shared/i18n/folders.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { bedsAgainNl } from '../messages.nl.ts'

interface HinderedProps extends Pick<RefusalProps, 'isPending' | 'onOverrule'> {
  hindrances: Hindrance[]
  /** First nights that are left out. */
  out: string[]
  onChange(out: string[]): void
}

/** The times that cannot be had and why, each with a tick to leave it out; a limit may be put aside by who may. */
export const Hindered = ({ hindrances, out, onChange, isPending, onOverrule }: HinderedProps) => {
  const say = useText()
  const words = useStayWords()
  const [code, ...others] = new Set(hindrances.map(one => one.code))
  const rule = others.length === 0 ? ruleNamed(code) : undefined
  const options = hindrances.map(({ period: { from, to }, code }) => ({
    id: from,
    name: say('again.hinderedOne', {
      period: say('again.date', { from: words.day(from), to: words.day(to) }),
      why: say(whyOf(code)),
    }),
  }))
  return (
    <div className="again-hindered">
      <Notice tone="warning" role="alert">
        <p>{say('again.hindered', { count: hindrances.length })}</p>
      </Notice>
      <Checks label={say('again.leaveOut')} options={options} value={out} onChange={onChange} />
      {rule && <OverruleForm rule={rule} isPending={isPending} onOverrule={onOverrule} />}
    </div>
  )
}

const whyOf = (code: string): FolderTextId =>
  `again.why.${code}` in bedsAgainNl ? (`again.why.${code}` as FolderTextId) : 'again.why.other'
