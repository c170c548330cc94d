import { accountEn } from '../../account/messages.en.ts'
import { appEn } from '../../app/messages.en.ts'
import { coordinatorEn } from '../../coordinator/messages.en.ts'
import { figuresEn } from '../../figures/messages.en.ts'
import { handoverEn } from '../../handover/messages.en.ts'
import { helperEn } from '../../helper/messages.en.ts'
import { mapEn } from '../../map/messages.en.ts'
import { nightEn } from '../../night/messages.en.ts'
import { policiesEn } from '../../policies/messages.en.ts'
import { reportEn } from '../../report/messages.en.ts'
import { residentEn } from '../../resident/messages.en.ts'
import { rotaEn } from '../../rota/messages.en.ts'
import { sharedEn } from '../messages.en.ts'
import type { TextId } from './texts.ts'

/** Every text of the screens in English. */
export const en: Record<TextId, string> = {
  ...sharedEn,
  ...appEn,
  ...accountEn,
  ...residentEn,
  ...helperEn,
  ...coordinatorEn,
  ...mapEn,
  ...nightEn,
  ...policiesEn,
  ...reportEn,
  ...handoverEn,
  ...figuresEn,
  ...rotaEn,
}
