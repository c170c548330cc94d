import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import type { AddressSuggestion } from '../../../../services/contracts/api/addresses.ts'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { addressesQuery, placeOfAddress } from '../api/addresses.ts'
import { useText } from '../i18n/Language.tsx'
import { useAnnounce } from '../ui/Announcer.tsx'
import { Icon } from '../ui/Icon.tsx'
import '../ui/Field.css'
import { AddressList } from './AddressList.tsx'
import { useSettled } from './useSettled.ts'

interface AddressFieldProps {
  /** Also the target of the error summary's link. */
  id?: string
  label?: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** What is typed, where words that are no address may stay too. */
  value: string
  onChange(text: string): void
  /** An address was chosen from the list. */
  onPlace(place: Point, label: string): void
  /** `lat,lon`: nearest first among equals. */
  near?: string
  maxLength?: number
  /** What is said under the field when nothing fits what was typed. */
  none?: string
}

/** Who types is not asked after every letter, milliseconds. */
const pause = 250
const shortest = 2
const nothing: AddressSuggestion[] = []

/** Suggestions for what is typed; those of before stay until there are new ones. */
const useSuggestions = (text: string, near: string | undefined) => {
  const settled = useSettled(text.trim(), pause)
  const isLong = settled.length >= shortest
  const { data, isPending } = useQuery({
    ...addressesQuery(settled, near),
    enabled: isLong,
    placeholderData: before => before,
  })
  return { items: isLong ? (data ?? nothing) : nothing, isWaiting: settled !== text.trim() || (isLong && isPending) }
}

/** Shows the list once there is something in it: an answer comes after what was typed, and the list opens by typing only. */
const OpenWhenFound = ({ items }: { items: AddressSuggestion[] }) => {
  const state = useContext(ComboBoxStateContext)
  const latest = useRef(state)
  latest.current = state
  // Only what is newly found opens it: a list that was closed by hand stays closed.
  useEffect(() => {
    const { current } = latest
    if (items.length > 0 && current?.isFocused && !current.isOpen) current.open(null, 'input')
  }, [items])
  return null
}

/**
 * A field to type an address in, with what it may be in a list below. Nothing found is said in the page, not in a list
 * that would lie over the next question. What is typed is kept nowhere.
 */
export const AddressField = ({ value, onChange, onPlace, near, maxLength = 120, ...field }: AddressFieldProps) => {
  const say = useText()
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<AddressSuggestion>()
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [isLost, setLost] = useState(false)
  const { items, isWaiting } = useSuggestions(value, near)
  const isOwn = value === chosen?.label
  const isNone = !isOwn && !isWaiting && value.trim().length >= shortest && items.length === 0
  const type = (text: string) => {
    if (text !== chosen?.label) setChosen(undefined)
    setLost(false)
    onChange(text)
  }
  const choose = async (item: AddressSuggestion | undefined) => {
    if (!item) return
    const { id, label, place: known } = item
    setChosen(item)
    if (!known) onChange(label)
    const place = known ?? (await placeOfAddress(id).catch(() => undefined))
    setLost(!place)
    if (!place) return
    onPlace(place, label)
    announce(say('shared.addressFound', { address: label }))
  }
  const {
    id,
    label = say('shared.address'),
    hint = say('shared.addressHint'),
    none = say('shared.addressNone'),
  } = field
  const error = field.error ?? (isLost ? say('shared.addressNoPlace') : undefined)
  return (
    <ComboBox
      className="field"
      {...(id ? { id } : {})}
      data-invalid={error ? '' : undefined}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="input"
      allowsCustomValue
      selectedKey={chosen?.id ?? null}
      items={items}
      inputValue={value}
      onInputChange={type}
      onSelectionChange={key => void choose(items.find(item => item.id === key))}
    >
      <Label className="field-label">{label}</Label>
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      <FieldError className="field-error">
        <Icon name="alert" size="sm" />
        <span>{error}</span>
      </FieldError>
      <Input className="control" autoComplete="off" spellCheck={false} maxLength={maxLength} />
      <p className="field-hint" role="status">
        {isNone && none}
      </p>
      <OpenWhenFound items={isOwn ? nothing : items} />
      <div ref={setFrame}>{frame && <AddressList frame={frame} />}</div>
    </ComboBox>
  )
}
