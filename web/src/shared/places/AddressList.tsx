import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { AddressSuggestion } from '../../../../services/contracts/api/addresses.ts'
import { useText } from '../i18n/Language.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import './AddressList.css'

const icons: Record<AddressSuggestion['kind'], IconName> = {
  ...{ address: 'home', street: 'map', postcode: 'mail', town: 'map', area: 'map' },
  'support-point': 'pin',
}

interface AddressListProps {
  /** Where it stands in the page: beside its field, and so inside a landmark. */
  frame: HTMLElement
}

/** What may be meant, below the field. */
export const AddressList = ({ frame }: AddressListProps) => {
  const say = useText()
  return (
    <Popover className="address-list" offset={4} UNSTABLE_portalContainer={frame}>
      <ListBox className="address-options">
        {(item: AddressSuggestion) => (
          <ListBoxItem className="address-option" id={item.id} textValue={item.label}>
            <Icon name={icons[item.kind]} size="sm" />
            <span>{item.label}</span>
            <span className="address-kind">{say(`shared.addressKind.${item.kind}`)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
