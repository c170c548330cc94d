import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { BackupCallPatch } from '../../../services/contracts/api/backup-calls.ts'
import { backupCallQuery } from '../shared/api/backupCalls.ts'
import { type Say, useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { EmergencyCall } from './EmergencyCall.tsx'
import './ReportForm.css'
import './WherePage.css'
import { SendState } from './SendState.tsx'
import { keptWords, useTellMore } from './useTellMore.ts'
import { type Where, WhereFields } from './WhereFields.tsx'

type Answers = Where & { who: string; phone: string }

/** What the server takes for a telephone number. */
const isNumber = /^[+ ()-]*([0-9][+ ()-]*){6,15}$/

/** What is no number, such as 'that of my neighbour', goes along in words: nothing is held back for it. */
const phoneOf = (typed: string, say: Say): Pick<BackupCallPatch, 'phone' | 'what'> => {
  const phone = typed.trim()
  const plain = phone.replace(/[./]/g, ' ')
  if (isNumber.test(plain)) return { phone: plain }
  return phone ? { what: say('report.phoneInWords', { phone }) } : {}
}

const patchOf = ({ address, place, who, phone }: Answers, say: Say): BackupCallPatch | undefined => {
  const where = { ...(place ? { place } : {}), ...(address.trim() ? { address: address.trim() } : {}) }
  const patch = {
    ...(Object.keys(where).length > 0 ? { where } : {}),
    ...(who.trim() ? { who: who.trim() } : {}),
    ...phoneOf(phone, say),
  }
  return Object.keys(patch).length > 0 ? patch : undefined
}

/** The second screen: where and who, added while the alert is already out. */
export const WherePage = () => {
  const { id = '' } = useParams()
  const say = useText()
  const navigate = useNavigate()
  const call = useQuery(backupCallQuery(id))
  const kept = keptWords<Answers>(`omzien.report.where.${id}`, { address: '', who: '', phone: '' })
  const [answers, setAnswers] = useState(kept.read)
  const change = (next: Answers) => {
    kept.keep(next)
    setAnswers(next)
  }
  const sent = useRef(false)
  const follow = () => navigate(`/melden/${id}`, { replace: true })
  const send = useTellMore(id, () => {
    kept.forget()
    follow()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const patch = patchOf(answers, say)
    if (send.isPending || sent.current) return
    if (!patch) return follow()
    sent.current = true // until the screen knows that it is being sent, a second press would send it twice
    send.mutate(patch, {
      onError: () => {
        sent.current = false
      },
    })
  }
  return (
    <Page title={say('report.whereTitle')} intro={say('report.whereIntro')}>
      <Notice tone="positive" role="status" title={say('report.sentTitle')}>
        <p>{call.data?.message ?? say('report.sentText')}</p>
      </Notice>
      <EmergencyCall isDanger={call.data?.dangerNow === true} isReported />
      <form className="report" onSubmit={submit} noValidate>
        <fieldset className="report-questions" disabled={send.isPending}>
          <legend className="visually-hidden">{say('report.whereTitle')}</legend>
          <WhereFields
            value={answers}
            onChange={where => change({ ...where, who: answers.who, phone: answers.phone })}
          />
          <TextInput
            id="who"
            label={say('report.who')}
            hint={say('report.whoHint')}
            optional
            autoComplete="off"
            maxLength={500}
            value={answers.who}
            onChange={who => change({ ...answers, who })}
          />
          <TextInput
            id="phone"
            type="tel"
            label={say('report.phone')}
            optional
            autoComplete="tel"
            maxLength={40}
            value={answers.phone}
            onChange={phone => change({ ...answers, phone })}
          />
        </fieldset>
        <SendState sending={send} />
        <Button type="submit" icon="next" isPending={send.isPending}>
          {say('report.sendWhere')}
        </Button>
      </form>
      <p>
        <Link to={`/melden/${id}`}>{say('report.skipWhere')}</Link>
      </p>
    </Page>
  )
}
