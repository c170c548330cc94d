import { palette, purposes, roles, type Step, steps } from './palette.ts'

/** The step each part of a role takes, as the voorbeeld theme divides them. */
const parts: Record<string, Step> = {
  'bg-document': 'surface',
  'bg-subtle': '50',
  'bg-default': '100',
  'bg-hover': '200',
  'bg-active': '200',
  'border-subtle': '300',
  'border-default': '400',
  'border-hover': '500',
  'border-active': '500',
  'color-default': '500',
  'color-hover': '600',
  'color-active': '600',
  'color-subtle': '400',
  'color-document': '700',
  'inverse-bg-document': '600',
  'inverse-bg-subtle': '700',
  'inverse-bg-default': '500',
  'inverse-bg-hover': '600',
  'inverse-bg-active': '600',
  'inverse-border-subtle': '400',
  'inverse-border-default': '300',
  'inverse-border-hover': '200',
  'inverse-border-active': '200',
  'inverse-color-default': 'surface',
  'inverse-color-hover': 'surface',
  'inverse-color-active': 'surface',
  'inverse-color-subtle': '300',
  'inverse-color-document': 'surface',
}

type Light = 'day' | 'evening'

const colours = (light: Light) => [
  ...Object.entries(palette).flatMap(([name, scale]) =>
    steps.map((step, i) => `--omzien-${name}-${step}: ${scale[light][i]};`),
  ),
  ...Object.entries(purposes).map(([name, [day, evening]]) => `--omzien-${name}: ${light === 'day' ? day : evening};`),
]

const roleTokens = () =>
  Object.entries(roles).flatMap(([role, name]) =>
    Object.entries(parts).map(([part, step]) => `--basis-color-${role}-${part}: var(--omzien-${name}-${step});`),
  )

/** The structural tokens (space, size, text, border) of an NL Design System theme file; its colours are replaced by ours. */
const structure = (themeCss: string) => themeCss.split('\n').filter(line => /^\s*--basis-(?!color)/.test(line))

const rule = (selector: string, lines: string[]) => `${selector} {\n${lines.join('\n')}\n}\n`
const evening = ['color-scheme: dark;', ...colours('evening')]

/**
 * The style sheet every screen stands on: structure of the NL Design System theme, colours of Omzien by day and by evening.
 * Plain custom properties, not `light-dark()`: phones from before 2024 do not know it.
 */
export const themeSheet = (themeCss: string) =>
  [
    rule(':root', ['color-scheme: light;', ...structure(themeCss), ...colours('day'), ...roleTokens()]),
    `@media (prefers-color-scheme: dark) {\n${rule(":root:not([data-scheme='light'])", evening)}}\n`,
    // `data-night`: screens that are dark whatever somebody chose, because they are looked at in the street at night.
    rule(":root[data-scheme='dark'], :root[data-night]", evening),
  ].join('\n')
