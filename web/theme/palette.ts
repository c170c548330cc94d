/**
 * The colours of Omzien by day and by evening: canal green, the yellow of a lit window, brick.
 * Each scale runs from paper (50) to ink (700); the evening scale runs the other way, so that one role table serves both.
 * Contrast is kept where it is used: 400 and darker are readable as text on `surface`, 300 is for decoration only.
 */
export const steps = ['surface', '50', '100', '200', '300', '400', '500', '600', '700'] as const
export type Step = (typeof steps)[number]
type Scale = { day: string[]; evening: string[] }

const surface = { day: '#ffffff', evening: '#14231f' }
const scale = (day: string, evening: string): Scale => ({
  day: [surface.day, ...day.split(' ')],
  evening: [surface.evening, ...evening.split(' ')],
})

/** Every scale by name; order as in `steps`. */
export const palette: Record<string, Scale> = {
  stone: scale(
    '#f6f7f2 #eef0e8 #e3e7dc #d3d9cc #5b6861 #2f3d37 #22302a #15211c',
    '#192b26 #20352f #2a4239 #38524a #a8bcb2 #dbe6e0 #e8f0eb #f4f8f5',
  ),
  canal: scale(
    '#f0f7f3 #e0efe7 #c5e0d3 #9bcab5 #2b7a5f #0e5c45 #0a4736 #062c22',
    '#17302a #1b3b32 #22493d #2f6150 #7cc7a9 #93d9bd #aae6ce #d6f5e8',
  ),
  window: scale(
    '#fffaea #fff2cc #ffe390 #ffcd4b #8a6100 #6f4d00 #543a00 #2f2000',
    '#2a2614 #352e15 #473c18 #6b5819 #f0c14f #ffd777 #ffe3a0 #fff2d4',
  ),
  brick: scale(
    '#fdf5f1 #fae6dd #f4cab9 #e8a48b #a8482d #8c3a23 #6b2b19 #3d170d',
    '#2d2320 #3a2923 #50352b #78493a #eda88f #f5bda8 #facfbf #fde8df',
  ),
  green: scale(
    '#f1faf1 #ddf3de #bce5bf #7fcb88 #1c7733 #145c27 #0f471d #072510',
    '#172d20 #1b3a27 #214a30 #2f6b43 #7fd595 #9be3ad #b6eec3 #daf8e1',
  ),
  red: scale(
    '#fff6f5 #fee8e6 #fdcfcb #f59d96 #b3261e #941b15 #70140f #3d0906',
    '#33201f #452524 #5d2d2b #8a3d39 #ffb0a8 #ffc3bd #ffd5d0 #ffebe9',
  ),
  amber: scale(
    '#fff8ee #ffedd3 #ffdaa5 #fbb757 #90500a #753f05 #582f03 #301900',
    '#2c2417 #3a2d18 #50391a #7a5420 #f5b566 #fcc788 #fed8aa #ffecd6',
  ),
  water: scale(
    '#f1f8fb #dff0f7 #bfe0ee #8ac6de #17678a #10506d #0c3d54 #06212e',
    '#162a31 #1a353f #20444f #2d6273 #82c8e0 #9fd7ea #b9e4f2 #dcf3fa',
  ),
}

/** Which scale carries which role of the NL Design System. */
export const roles: Record<string, keyof typeof palette> = {
  default: 'stone',
  disabled: 'stone',
  'accent-1': 'canal',
  'accent-2': 'window',
  'accent-3': 'brick',
  'action-1': 'canal',
  'action-2': 'stone',
  selected: 'canal',
  highlight: 'window',
  positive: 'green',
  negative: 'red',
  warning: 'amber',
  info: 'water',
}

/** Colours with a purpose of their own that the roles have no name for: by day, by evening. */
export const purposes: Record<string, [day: string, evening: string]> = {
  page: ['#f6f7f2', '#0d1916'],
  sky: ['#e3efe9', '#0a1614'],
  shadow: ['rgb(21 33 28 / 0.08)', 'rgb(0 0 0 / 0.4)'],
  veil: ['rgb(21 33 28 / 0.45)', 'rgb(0 0 0 / 0.6)'],
  // A lit window: the one bright thing of our screens.
  lamp: ['#ffcd4b', '#ffd777'],
  'lamp-ink': ['#2f2000', '#2a2614'],
  'logo-lamp': ['#ffcd4b', '#2a2614'],
  'door-ask': ['#0e5c45', '#1b3b32'],
  'door-ask-ink': ['#ffffff', '#d6f5e8'],
  'door-ask-light': ['#ffe390', '#ffd777'],
  'door-help': ['#ffe390', '#473c18'],
  'door-help-ink': ['#2f2000', '#fff2d4'],
  'door-help-light': ['#ffffff', '#ffd777'],
  'door-light-ink': ['#0a4736', '#2a2614'],
  'street-brick': ['#c97a5f', '#43261e'],
  'street-canal': ['#4f8f77', '#173c32'],
  'street-stone': ['#e2d6bd', '#38382e'],
  'street-water': ['#8fb4bd', '#1c3a44'],
  'street-window': ['#e7bd68', '#4a3a1a'],
  'street-dark': ['#56645d', '#202f2b'],
  'street-cornice': ['#fbfaf5', '#52665e'],
  'street-pane': ['rgb(255 255 255 / 0.72)', 'rgb(0 0 0 / 0.38)'],
  'street-pane-lit': ['#fff4cf', '#ffd777'],
  'street-door': ['#0e5c45', '#0a1614'],
  'street-door-lit': ['#8c3a23', '#f0a93c'],
  'street-trunk': ['#4d4638', '#0a1210'],
  'street-line': ['#2f3d37', '#9db3a8'],
  'street-leaves': ['#7fae6b', '#1d4a33'],
  'street-pavement': ['#b9bfae', '#2a4239'],
  // Base maps are drawn for daylight.
  'tiles-filter': ['none', 'invert(1) hue-rotate(180deg) brightness(0.85) contrast(0.9)'],
}
