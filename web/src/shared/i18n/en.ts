import { accountEn } from '../../account/messages.en.ts'
import { appEn } from '../../app/messages.en.ts'
import { coordinatorEn } from '../../coordinator/messages.en.ts'
import { helperEn } from '../../helper/messages.en.ts'
import { mapEn } from '../../map/messages.en.ts'
import { nightEn } from '../../night/messages.en.ts'
import { reportEn } from '../../report/messages.en.ts'
import { residentEn } from '../../resident/messages.en.ts'
import { sharedEn } from '../messages.en.ts'
import type { StartTextId } from './texts.ts'

/** Every text that the start page brings, in English. */
export const en: Record<StartTextId, string> = {
  ...sharedEn,
  ...appEn,
  ...accountEn,
  ...residentEn,
  ...helperEn,
  ...coordinatorEn,
  ...mapEn,
  ...nightEn,
  ...reportEn,
}
