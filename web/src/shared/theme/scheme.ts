/** How the screens look: as the device says, or always by day or by evening. */
export type Scheme = 'auto' | 'light' | 'dark'
const place = 'omzien.scheme'

/** The scheme this person chose on this device. */
export const readScheme = (): Scheme => {
  const kept = localStorage.getItem(place)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** Applies a scheme to the page and remembers it on this device. */
export const applyScheme = (scheme: Scheme) => {
  if (scheme === 'auto') {
    delete document.documentElement.dataset.scheme
    localStorage.removeItem(place)
    return
  }
  document.documentElement.dataset.scheme = scheme
  localStorage.setItem(place, scheme)
}
