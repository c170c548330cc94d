import './Street.css'
import { type House, houses } from './streetHouses.ts'

const ground = 236

const gable = ({ x, w, h, top }: House): string => {
  const y = ground - h
  const mid = x + w / 2
  const s = w / 10
  switch (top) {
    case 'step':
      return `M${x} ${y}h${s}v-12h${s}v-12h${s}v-12h${s}v-10h${2 * s}v10h${s}v12h${s}v12h${s}v12h${s}`
    case 'neck':
      return `M${x} ${y}q${2 * s} -2 ${2.6 * s} -26v-14l${2.4 * s} -12l${2.4 * s} 12v14q${0.6 * s} 24 ${2.6 * s} 26`
    case 'bell':
      return `M${x} ${y}c${3 * s} 0 ${s} -40 ${3.4 * s} -44q${1.6 * s} -8 ${3.2 * s} 0c${2.4 * s} 4 ${0.4 * s} 44 ${3.4 * s} 44`
    case 'point':
      return `M${x} ${y}L${mid} ${y - w * 0.42}L${x + w} ${y}`
    default:
      return `M${x} ${y}v-7h${w}v7`
  }
}

const panes = ({ x, w, h, rows, columns, lit }: House) => {
  const gap = w / (columns * 2 + 1)
  const floor = (h - 46) / rows
  return Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns)
    return {
      key: i,
      x: x + gap + (i % columns) * gap * 2,
      y: ground - h + 10 + row * floor,
      width: gap,
      height: floor * 0.62,
      lit: lit.includes(i),
    }
  })
}

const HouseFront = ({ house }: { house: House }) => (
  <g data-paint={house.paint}>
    <path className="street-wall" d={`${gable(house)}V${ground}H${house.x}Z`} />
    {house.top === 'flat' && (
      <rect className="street-cornice" x={house.x - 3} y={ground - house.h - 10} width={house.w + 6} height={6} />
    )}
    {panes(house).map(({ key, lit, ...pane }) => (
      <rect key={key} className="street-pane" data-lit={lit ? '' : undefined} rx={1.5} {...pane} />
    ))}
    <path
      className="street-door"
      d={`M${house.door} ${ground}v-26a8 8 0 0 1 16 0v26z`}
      data-lit={house.doorLit ? '' : undefined}
    />
  </g>
)

const Tree = ({ x, r }: { x: number; r: number }) => (
  <g>
    <path className="street-trunk" d={`M${x} ${ground}v${-r * 1.9}`} />
    <circle className="street-leaves" cx={x} cy={ground - r * 2.3} r={r} />
    <circle className="street-leaves" cx={x - r * 0.7} cy={ground - r * 1.75} r={r * 0.68} />
    <circle className="street-leaves" cx={x + r * 0.75} cy={ground - r * 1.8} r={r * 0.62} />
  </g>
)

const Bicycle = ({ x }: { x: number }) => (
  <path
    className="street-line"
    d={`M${x} ${ground - 9}m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0m26 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M${x} ${ground - 9}l7 -14h14l5 14M${x + 21} ${ground - 23}l-10 14l-5 -17m-4 0h8M${x + 26} ${ground - 9}l-6 -20h-5`}
  />
)

const Bench = ({ x }: { x: number }) => (
  <path
    className="street-line"
    d={`M${x} ${ground - 15}h44M${x} ${ground - 24}h44M${x + 6} ${ground}v-26M${x + 38} ${ground}v-26`}
  />
)

/** A street of the neighbourhood: by day in daylight, by evening with the lamps lit. Only to look at. */
export const Street = () => (
  <svg
    className="street"
    viewBox="0 0 1200 240"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    {houses.map(house => (
      <HouseFront key={house.x} house={house} />
    ))}
    <Tree x={250} r={22} />
    <Tree x={694} r={26} />
    <Tree x={1008} r={20} />
    <Bench x={716} />
    <Bicycle x={454} />
    <path className="street-pavement" d={`M0 ${ground}h1200v4H0z`} />
  </svg>
)
