/**
 * The form for opening hours and OpenStreetMap's notation, both ways.
 *
 * In the form a night belongs to the day it began on: a place that is closed on Saturday is open until two in the night
 * of Friday, and not from midnight to two in that of Saturday. In the notation a rule of a whole day (`Sa off`) goes by the
 * calendar and leaves the night before cut off and its own night standing. So where nights meet days that are otherwise,
 * the day is closed from the end of the latest night until then the next day, `Sa 02:00-26:00 off`, which takes nothing
 * else away, and its own times are added.
 */
export { FormRefused } from './form-check.ts'
export { plainForm } from './form-times.ts'
export { toNotation } from './form-to-notation.ts'
export { toForm } from './notation-to-form.ts'
