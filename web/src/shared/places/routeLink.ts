/** The same as `routeLink` to a place that is known in words only: the maps of this device find it, or show what is like it. */
export const routeLinkTo = (address: string, userAgent: string): string => {
  const words = encodeURIComponent(address)
  if (/Android/.test(userAgent)) return `geo:0,0?q=${words}`
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return `https://maps.apple.com/?daddr=${words}`
  return `https://www.openstreetmap.org/directions?to=${words}`
}

/** A link that opens the route in the maps of this device; only coordinates leave the device. */
export const routeLink = ({ lat, lon }: { lat: number; lon: number }, userAgent: string): string => {
  if (/Android/.test(userAgent)) return `geo:${lat},${lon}?q=${lat},${lon}`
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return `https://maps.apple.com/?daddr=${lat},${lon}`
  return `https://www.openstreetmap.org/directions?route=%3B${lat}%2C${lon}`
}
