import { useNavigate } from 'react-router'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { useMe } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import type { IconName } from '../../shared/ui/Icon.tsx'
import { CannotButton } from '../CannotButton.tsx'
import { HoldButton } from '../HoldButton.tsx'
import { isMine, nextVerb } from '../rules.ts'
import { SendingState } from '../sending/SendingState.tsx'
import { useSending } from '../sending/useSending.ts'

const icons = { 'set-off': 'walk', arrive: 'pin', reopen: 'again' } as const satisfies Record<string, IconName>

/** The next thing to do with a call, at the bottom, under the thumb. */
export const CallActions = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const navigate = useNavigate()
  const verb = nextVerb(call, useMe()?.id ?? '')
  if (!verb) return null
  return (
    <div className="night-bar">
      {verb === 'acknowledge' && <Acknowledge call={call} />}
      {(verb === 'set-off' || verb === 'arrive') && <Act call={call} verb={verb} />}
      {verb === 'close' && (
        <Button icon="check" onPress={() => navigate(`/achtervang/${call.id}/afsluiten`)}>
          {say('night.do.close')}
        </Button>
      )}
    </div>
  )
}

const Acknowledge = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const { sending, send } = useSending(call.id, 'acknowledge')
  return (
    <>
      <SendingState sending={sending} />
      <HoldButton
        icon="check"
        confirm={say('night.goYes')}
        isPending={Boolean(sending) && sending?.state !== 'refused'}
        onConfirm={() => send()}
      >
        {say('night.go')}
      </HoldButton>
    </>
  )
}

interface ActProps {
  call: BackupCall
  verb: keyof typeof icons
  look?: 'primary' | 'secondary'
}

const Act = ({ call, verb, look = 'primary' }: ActProps) => {
  const say = useText()
  const { sending, send } = useSending(call.id, verb)
  return (
    <>
      <SendingState sending={sending} />
      <Button
        look={look}
        icon={icons[verb]}
        isPending={Boolean(sending) && sending?.state !== 'refused'}
        onPress={() => send()}
      >
        {say(`night.do.${verb}`)}
      </Button>
    </>
  )
}

/** What can be done besides: further down, so that it is not pressed by mistake. */
export const MoreActions = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const mine = isMine(call, useMe()?.id ?? '')
  if (call.status === 'closed' || call.status === 'handed-over') {
    return (
      <div className="call-more">
        <Act call={call} verb="reopen" look="secondary" />
        <ButtonLink to={`/achtervang/${call.id}/melding`} look="secondary" icon="papers">
          {say('night.notice')}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div className="call-more">
      {call.status === 'alerted' && <CannotButton call={call} words={say('night.cannot')} />}
      {mine && call.status !== 'on-the-scene' && <CannotButton call={call} words={say('night.cannotAfterAll')} />}
      {call.status !== 'on-the-scene' && (
        <ButtonLink to={`/achtervang/${call.id}/afsluiten`} look="quiet">
          {say('night.closeWithoutVisit')}
        </ButtonLink>
      )}
    </div>
  )
}
