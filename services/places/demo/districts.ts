/** A position: longitude and latitude, WGS84 degrees. */
type Position = [lon: number, lat: number]

/**
 * Amsterdam's districts as we drew them by hand, coarse: enough for a demo without any data file. The border between
 * two districts is one line that both use, so that they tile the town without gaps. Points where lines meet:
 */
const at = {
  coentunnel: [4.8545, 52.4165],
  houthavens: [4.884, 52.3995],
  westerdok: [4.8942, 52.3885],
  javaEiland: [4.9125, 52.3797],
  schellingwoude: [4.9715, 52.3765],
  leidseplein: [4.8805, 52.3622],
  amstel: [4.9035, 52.3592],
  surinameplein: [4.8502, 52.3578],
  sloterdijk: [4.8435, 52.395],
  halfweg: [4.757, 52.3982],
  nieuweMeer: [4.8175, 52.3302],
  kalfjeslaan: [4.9012, 52.3222],
  driemond: [4.9975, 52.3205],
  gein: [5.001, 52.2908],
} satisfies Record<string, Position>

/** The lines, each from one meeting point to another; the points between are what the pen follows. */
const lines = {
  // The IJ, from west to east.
  ijWest: [at.coentunnel, [4.8655, 52.4112], [4.8755, 52.4052], at.houthavens],
  ijHouthavens: [at.houthavens, [4.8895, 52.3962], [4.8925, 52.392], at.westerdok],
  ijCentre: [at.westerdok, [4.8985, 52.3838], [4.905, 52.3808], at.javaEiland],
  ijEast: [at.javaEiland, [4.92, 52.3802], [4.935, 52.3822], [4.9475, 52.3824], [4.9595, 52.3802], at.schellingwoude],
  // The coast, with the mouth of the IJ between Durgerdam and IJburg.
  waterland: [
    at.schellingwoude,
    [4.985, 52.3755],
    [4.9995, 52.3735],
    [5.0125, 52.3755],
    [5.0185, 52.3862],
    [5.034, 52.394],
    [5.044, 52.404],
    [5.063, 52.4135],
    [5.0685, 52.4262],
    [5.045, 52.4312],
    [5.015, 52.4285],
    [4.985, 52.4262],
    [4.958, 52.4242],
    [4.936, 52.4205],
    [4.916, 52.4243],
    [4.897, 52.4232],
    [4.88, 52.4272],
    [4.862, 52.4255],
    [4.853, 52.4225],
    at.coentunnel,
  ],
  ijburg: [
    at.schellingwoude,
    [4.983, 52.3715],
    [4.9945, 52.3672],
    [5.01, 52.3665],
    [5.03, 52.3638],
    [5.0395, 52.3555],
    [5.034, 52.3462],
    [5.017, 52.3435],
    [5.002, 52.3428],
    [4.985, 52.3498],
    [4.971, 52.3556],
    [4.962, 52.351],
    [4.954, 52.3445],
    [4.945, 52.3392],
    [4.93, 52.3362],
    [4.914, 52.333],
    [4.9125, 52.3255],
    at.kalfjeslaan,
  ],
  // Between the districts south of the IJ.
  spaarndam: [at.houthavens, [4.874, 52.3958], [4.864, 52.3942], [4.853, 52.3948], at.sloterdijk],
  bretten: [
    at.sloterdijk,
    [4.838, 52.3925],
    [4.822, 52.3918],
    [4.808, 52.3945],
    [4.797, 52.3988],
    [4.775, 52.3985],
    at.halfweg,
  ],
  ringWest: [at.sloterdijk, [4.8425, 52.386], [4.8395, 52.379], [4.8425, 52.371], [4.8475, 52.366], at.surinameplein],
  ringSouthWest: [
    at.surinameplein,
    [4.8458, 52.351],
    [4.8425, 52.3445],
    [4.8432, 52.3385],
    [4.836, 52.334],
    [4.826, 52.3333],
    at.nieuweMeer,
  ],
  vondelpark: [at.surinameplein, [4.857, 52.3572], [4.868, 52.3588], at.leidseplein],
  nassaukade: [at.leidseplein, [4.8755, 52.368], [4.8742, 52.375], [4.8785, 52.3822], [4.8845, 52.3872], at.westerdok],
  stadhouderskade: [at.leidseplein, [4.886, 52.3598], [4.895, 52.3582], at.amstel],
  mauritskade: [
    at.amstel,
    [4.911, 52.3612],
    [4.921, 52.3645],
    [4.9325, 52.3675],
    [4.9332, 52.3725],
    [4.921, 52.3762],
    at.javaEiland,
  ],
  amstel: [
    at.amstel,
    [4.9068, 52.3545],
    [4.9115, 52.3488],
    [4.9138, 52.344],
    [4.9105, 52.3385],
    [4.9, 52.3345],
    [4.8975, 52.3285],
    at.kalfjeslaan,
  ],
  // The edge of town in the west and south.
  havens: [
    at.coentunnel,
    [4.836, 52.4172],
    [4.81, 52.4212],
    [4.785, 52.4252],
    [4.76, 52.4285],
    [4.734, 52.4288],
    [4.7345, 52.418],
    [4.742, 52.4055],
    at.halfweg,
  ],
  ringvaart: [
    at.halfweg,
    [4.757, 52.388],
    [4.7555, 52.376],
    [4.7525, 52.366],
    [4.7555, 52.353],
    [4.768, 52.3455],
    [4.784, 52.3405],
    [4.796, 52.3335],
    at.nieuweMeer,
  ],
  bos: [at.nieuweMeer, [4.8265, 52.3272], [4.844, 52.3238], [4.865, 52.3212], [4.885, 52.3205], at.kalfjeslaan],
  // Zuidoost and Weesp lie apart, behind Diemen and Ouder-Amstel.
  driemond: [at.driemond, [5, 52.315], [5.009, 52.3095], [5.0115, 52.304], [5.004, 52.298], at.gein],
  bijlmer: [
    at.driemond,
    [4.985, 52.3228],
    [4.97, 52.3272],
    [4.952, 52.3248],
    [4.9425, 52.3302],
    [4.939, 52.322],
    [4.9375, 52.3145],
    [4.9285, 52.3065],
    [4.935, 52.295],
    [4.946, 52.2835],
    [4.957, 52.278],
    [4.968, 52.281],
    [4.982, 52.2892],
    at.gein,
  ],
  weesp: [
    at.gein,
    [5.022, 52.2862],
    [5.045, 52.2795],
    [5.066, 52.2835],
    [5.079, 52.295],
    [5.077, 52.309],
    [5.066, 52.3205],
    [5.048, 52.3265],
    [5.03, 52.3245],
    [5.0125, 52.3258],
    at.driemond,
  ],
} satisfies Record<string, Position[]>

type Line = keyof typeof lines

/** The lines around each district, in order; `-` follows a line backwards. */
const outlines: Record<string, (Line | `-${Line}`)[]> = {
  Centrum: ['ijCentre', '-mauritskade', '-stadhouderskade', 'nassaukade'],
  Noord: ['ijWest', 'ijHouthavens', 'ijCentre', 'ijEast', 'waterland'],
  Westpoort: ['ijWest', 'spaarndam', 'bretten', '-havens'],
  West: ['ijHouthavens', '-nassaukade', '-vondelpark', '-ringWest', '-spaarndam'],
  'Nieuw-West': ['bretten', 'ringvaart', '-ringSouthWest', '-ringWest'],
  Zuid: ['vondelpark', 'stadhouderskade', 'amstel', '-bos', '-ringSouthWest'],
  Oost: ['ijEast', 'ijburg', '-amstel', 'mauritskade'],
  Zuidoost: ['bijlmer', '-driemond'],
  Weesp: ['driemond', 'weesp'],
}

/** Rounds the corners of a line (Chaikin's way), leaving its ends where they are. */
const soften = (line: Position[], times = 3): Position[] => {
  if (times === 0) return line
  const cut = line.slice(1).flatMap((to, index) => {
    const from = line[index] as Position
    return [between(from, to, 0.2), between(from, to, 0.8)]
  })
  return soften([line[0] as Position, ...cut.slice(1, -1), line.at(-1) as Position], times - 1)
}

const between = (a: Position, b: Position, share: number): Position => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]

const round = ([lon, lat]: Position): Position => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]

const follow = (name: Line | `-${Line}`): Position[] => {
  const isBack = name.startsWith('-')
  const line = soften(lines[name.replace('-', '') as Line]).map(round)
  return isBack ? line.toReversed() : line
}

const outlineOf = (names: (Line | `-${Line}`)[]): Position[] => {
  const ring = names.flatMap(name => follow(name).slice(0, -1))
  return [...ring, ring[0] as Position]
}

/** The districts of the demo, each one polygon without holes. */
export const demoDistricts: { name: string; outline: Position[] }[] = Object.entries(outlines).map(([name, names]) => ({
  name,
  outline: outlineOf(names),
}))
