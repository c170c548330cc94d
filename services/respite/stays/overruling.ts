import type { OverrulableRule } from '../../contracts/api/respite-stays.ts'
import { type Abilities, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { StayRow } from './rows.ts'

/** Who lives behind a front door is for who keeps it, or answers for it, to decide. */
const doorkeepers: Asker['roles'] = ['location-staff', 'manager', 'administrator']

/** May somebody put this limit aside, for this stay? Who may is a permission [DOMAIN, beds 4]. */
export const mayOverrule =
  (abilities: Abilities, { roles }: Pick<Asker, 'roles'>) =>
  (stay: StayRow, rule: OverrulableRule): boolean =>
    abilities.can('overrule', as('Stay', stay)) &&
    (rule !== 'groups-do-not-fit' || roles.some(role => doorkeepers.includes(role)))
