/** A link that opens the route in the maps of this device; only coordinates leave the device. */
export const routeLink = ({ lat, lon }: { lat: number; lon: number }, userAgent: string): string => {
  if (/Android/.test(userAgent)) return `geo:${lat},${lon}?q=${lat},${lon}`
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return `https://maps.apple.com/?daddr=${lat},${lon}`
  return `https://www.openstreetmap.org/directions?route=%3B${lat}%2C${lon}`
}
