import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import type { AddressSuggestion } from '../../../../services/contracts/api/addresses.ts'
import { useText } from '../i18n/Language.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import './AddressList.css'

const icons: Record<AddressSuggestion['kind'], IconName> = {
  ...{ address: 'home', street: 'map', postcode: 'mail', town: 'map', area: 'map' },
  'support-point': 'pin',
}

/** What may be meant, below the field. */
export const AddressList = ({ isWaiting }: { isWaiting: boolean }) => {
  const say = useText()
  return (
    <Popover className="address-list" offset={4}>
      <ListBox
        className="address-options"
        renderEmptyState={() => (
          <p className="address-none">{say(isWaiting ? 'shared.waiting' : 'shared.addressNone')}</p>
        )}
      >
        {(item: AddressSuggestion) => (
          <ListBoxItem className="address-option" id={item.id} textValue={item.label}>
            <Icon name={icons[item.kind]} size="sm" />
            <Text slot="label">{item.label}</Text>
            <Text slot="description" className="address-kind">
              {say(`shared.addressKind.${item.kind}`)}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
