/** One line of the table. */
export interface Row {
  name: string
  unit: string
  /** Null: not measured; `note` says why. */
  ours: number | null
  /** The bare program of the same run; null for what has none. */
  floor: number | null
  /** ours / floor */
  ratio: number | null
  goal: string
  /** Null: there is no goal, or it was not measured. */
  met: boolean | null
  note?: string
}

/** What a figure is. */
export interface Figure {
  name: string
  unit: string
  ours: number
  note?: string
}

/** A figure beside that of a bare program: at least, or at most, so many times as much. */
export const against = (figure: Figure & { floor: number }, goal: { atLeast: number } | { atMost: number }): Row => {
  const ratio = figure.ours / figure.floor
  return 'atLeast' in goal
    ? { ...figure, ratio, goal: `≥ ${goal.atLeast} × floor`, met: ratio >= goal.atLeast }
    : { ...figure, ratio, goal: `≤ ${goal.atMost} × floor`, met: ratio <= goal.atMost }
}

/** A figure that may not be more than a fixed one. */
export const atMost = (figure: Figure, most: number): Row => ({
  ...figure,
  floor: null,
  ratio: null,
  goal: `≤ ${most} ${figure.unit}`,
  met: figure.ours <= most,
})

/** A figure that is reported, without a goal. */
export const reported = (figure: Figure & { floor?: number }): Row => ({
  ...figure,
  floor: figure.floor ?? null,
  ratio: figure.floor === undefined ? null : figure.ours / figure.floor,
  goal: 'reported',
  met: null,
})

/** What could not be measured here, and why. */
export const notMeasured = (name: string, goal: string, note: string): Row => ({
  ...{ name, unit: '', ours: null, floor: null, ratio: null, goal, met: null, note },
})
