import { accountNl } from '../../account/messages.nl.ts'
import { appNl } from '../../app/messages.nl.ts'
import { coordinatorNl } from '../../coordinator/messages.nl.ts'
import { figuresNl } from '../../figures/messages.nl.ts'
import { handoverNl } from '../../handover/messages.nl.ts'
import { helperNl } from '../../helper/messages.nl.ts'
import { mapNl } from '../../map/messages.nl.ts'
import { nightNl } from '../../night/messages.nl.ts'
import { policiesNl } from '../../policies/messages.nl.ts'
import { reportNl } from '../../report/messages.nl.ts'
import { residentNl } from '../../resident/messages.nl.ts'
import { rotaNl } from '../../rota/messages.nl.ts'
import { sharedNl } from '../messages.nl.ts'

/** Every text of the screens in Dutch, with what a translator must know. */
export const nl = {
  ...sharedNl,
  ...appNl,
  ...accountNl,
  ...residentNl,
  ...helperNl,
  ...coordinatorNl,
  ...mapNl,
  ...nightNl,
  ...policiesNl,
  ...reportNl,
  ...handoverNl,
  ...figuresNl,
  ...rotaNl,
}

/** Name of a text. */
export type TextId = keyof typeof nl
