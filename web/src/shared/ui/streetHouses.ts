/** One house of the street we drew; sizes in the units of the drawing, windows counted from the top left. */
export interface House {
  x: number
  w: number
  h: number
  top: 'step' | 'neck' | 'bell' | 'point' | 'flat'
  paint: 'brick' | 'canal' | 'stone' | 'water' | 'window' | 'dark'
  rows: number
  columns: number
  lit: number[]
  door: number
  doorLit?: boolean
}

/** The street from left to right: old gables, a flat, a row of small houses. */
export const houses: House[] = [
  { x: -20, w: 96, h: 118, top: 'flat', paint: 'stone', rows: 3, columns: 3, lit: [1, 5], door: 48 },
  { x: 76, w: 74, h: 138, top: 'step', paint: 'brick', rows: 3, columns: 2, lit: [2], door: 84 },
  { x: 150, w: 70, h: 126, top: 'neck', paint: 'canal', rows: 3, columns: 2, lit: [1, 4], door: 198, doorLit: true },
  { x: 276, w: 78, h: 96, top: 'point', paint: 'window', rows: 2, columns: 2, lit: [0], door: 330 },
  { x: 354, w: 78, h: 96, top: 'point', paint: 'brick', rows: 2, columns: 2, lit: [3], door: 362, doorLit: true },
  { x: 508, w: 150, h: 166, top: 'flat', paint: 'water', rows: 5, columns: 5, lit: [1, 7, 8, 14, 16, 22], door: 516 },
  { x: 774, w: 72, h: 132, top: 'bell', paint: 'brick', rows: 3, columns: 2, lit: [0, 5], door: 782 },
  { x: 846, w: 76, h: 120, top: 'flat', paint: 'dark', rows: 3, columns: 2, lit: [2, 3], door: 898, doorLit: true },
  { x: 922, w: 66, h: 142, top: 'neck', paint: 'stone', rows: 3, columns: 2, lit: [1], door: 930 },
  { x: 1030, w: 84, h: 100, top: 'point', paint: 'canal', rows: 2, columns: 3, lit: [2], door: 1038, doorLit: true },
  { x: 1114, w: 100, h: 122, top: 'step', paint: 'brick', rows: 3, columns: 3, lit: [4, 6], door: 1122 },
]
