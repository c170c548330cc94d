import type { SupportPointContact } from '../../../../services/contracts/api/support-points.ts'
import { telephone } from '../../../../services/contracts/telephone.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'

/** How to reach it: a number that calls, mail, and its own site. */
export const ContactPanel = ({ contact: { phone, email, website } }: { contact: SupportPointContact }) => {
  const say = useText()
  if (!phone && !email && !website) return null
  return (
    <Panel title={say('points.contact')}>
      <Facts
        facts={[
          { name: say('points.phone'), value: phone && <Phone phone={phone} /> },
          { name: say('points.email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
          {
            name: say('points.website'),
            value: website && (
              <a href={website} target="_blank" rel="noreferrer">
                {hostOf(website)}
              </a>
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** Other files may say 'bel ons' here: that is shown, but cannot be dialled. */
const Phone = ({ phone }: { phone: string }) =>
  telephone.test(phone) ? <a href={`tel:${dialled(phone)}`}>{phone}</a> : phone
/** A number as a telephone dials it: 020-123 45 67 is said with spaces, dialled without, and without an extension. */
const dialled = (phone: string) => phone.replace(/\p{L}.*$/u, '').replaceAll(/[^\d+]/g, '')
const hostOf = (website: string) => (URL.canParse(website) ? new URL(website).host.replace(/^www\./, '') : website)
