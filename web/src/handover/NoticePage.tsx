import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { noticeQuery } from '../shared/api/handovers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './NoticePage.css'

/** The notice to Vangnet & Advies about a call, as a document to print or save [DOMAIN, backup 10]. */
export const NoticePage = () => {
  const { id = '' } = useParams()
  const say = useText()
  const notice = useQuery(noticeQuery(id))
  if (notice.error) throw notice.error
  if (!notice.data) return <Waiting />
  const { title, madeAt, sections } = notice.data
  return (
    <Page
      title={title}
      above={
        <>
          {say('handover.noticeMade')} <Time at={madeAt} look="moment" />
        </>
      }
      back={{ to: '/overdracht', label: say('handover.backToHandover') }}
      actions={
        <Button look="secondary" icon="papers" onPress={() => print()}>
          {say('handover.print')}
        </Button>
      }
    >
      <article className="notice-document">
        {sections.map(({ heading, text }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
      </article>
      <p className="notice-hint">{say('handover.printHint')}</p>
    </Page>
  )
}
