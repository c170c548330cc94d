/** Passes the address of this page on: by the device's own way on a phone, otherwise to the clipboard. @throws when neither works */
export const share = async (title: string): Promise<void> => {
  const url = location.href
  const isPhone = matchMedia('(pointer: coarse)').matches
  if (isPhone && navigator.share) return navigator.share({ title, url })
  await navigator.clipboard.writeText(url)
}
