import { accountNl } from '../../account/messages.nl.ts'
import { appNl } from '../../app/messages.nl.ts'
import { coordinatorNl } from '../../coordinator/messages.nl.ts'
import { helperNl } from '../../helper/messages.nl.ts'
import { mapNl } from '../../map/messages.nl.ts'
import { nightNl } from '../../night/messages.nl.ts'
import { reportNl } from '../../report/messages.nl.ts'
import { residentNl } from '../../resident/messages.nl.ts'
import { sharedNl } from '../messages.nl.ts'
import type { FolderTextId } from './folders.ts'

/** Every text that the start page brings in Dutch; folders.ts has the others, with what a translator must know. */
export const nl = {
  ...sharedNl,
  ...appNl,
  ...accountNl,
  ...residentNl,
  ...helperNl,
  ...coordinatorNl,
  ...mapNl,
  ...nightNl,
  ...reportNl,
}

/** Name of a text that the start page brings. */
export type StartTextId = keyof typeof nl
/** Name of a text. */
export type TextId = StartTextId | FolderTextId
