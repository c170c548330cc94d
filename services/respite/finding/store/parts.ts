/**
 * Parts of the statements that find beds; they say the same as `rules/finding.ts` (a property test holds them together).
 * Names of parameters become places by `placed`.
 */

/** The hours of location `l`, in one text: what it does not say is the municipality's. */
const hoursOfL = `coalesce(l.arrive_from, :arriveFrom::text) || ' ' ||
  coalesce(l.leave_by, l.day_starts_at, :dayStartsAt::text) || ' ' || l.cleaning`

/** The hours there are, with the instants of the nights asked for: few, though there are many locations. */
export const hours = `hours as materialized (
  select *, respite.instant_at(:from::date + arrive_from::time) as starts,
    respite.clean_by(:to::date, leave_by, cleaning) as ends
  from (
    select hours, split_part(hours, ' ', 1) as arrive_from, split_part(hours, ' ', 2) as leave_by,
      split_part(hours, ' ', 3)::interval as cleaning
    from (select distinct ${hoursOfL} as hours from respite.location l where not l.closed) as said) as read)`

/** Where location `l` stands among `hours h`. */
export const itsHours = `h.hours = ${hoursOfL}`

/** When the nights asked for begin at location `l`. */
export const startsAt = 'respite.instant_at(:from::date + coalesce(l.arrive_from, :arriveFrom::text)::time)'

/** When a bed of location `l` is clean again after the nights asked for. */
export const endsAt = `respite.clean_by(:to::date, coalesce(l.leave_by, l.day_starts_at, :dayStartsAt::text),
  l.cleaning::interval)`

/** Holds that ran out without having been expired take nothing. */
export const lapsed = `lapsed as materialized (
  select coalesce(array_agg(id), '{}') as ids from respite.stay where status = 'held' and held_until <= :now::timestamptz)`

/** The groups that cannot share the front door of location `l` with those asked for. */
export const clashing = `array(
  select other from respite.bed_group g, unnest(g.apart) as other
  where g.id = any (:groups::text[]) and not exists (
    select from jsonb_array_elements(l.front_door_exceptions) as x
    where x -> 'groups' ? g.id and x -> 'groups' ? other))`

/** Why bed `b` does not suit whoever asks, whoever else is there; null when it does. */
export const unsuited = `case
  when not b.kinds @> array[:kind::text] then 'other-kind'
  when b.groups <> '{}' and not b.groups @> :groups::text[] then 'group-not-suited'
  when not b.features @> :features::text[] then 'feature-missing' end`

/** Can nobody stay at location `l` for so many nights? Its own limits first, then the municipality's. */
export const tooLong = `coalesce(:nights::int > coalesce((l.limits -> :kind::text ->> 'longest')::int, :longest::int)
  or :nightsAYear::int > coalesce((l.limits -> :kind::text ->> 'perYear')::int, :perYear::int), false)`

/** Which of the groups asked for the staff of location `l` know well. */
export const known = 'array(select g from unnest(:groups::text[]) as g where g = any (l.expertise))'

/** Puts `$1` for `:name`; the values come in the order of `names`. */
export const placed = (text: string): { text: string; names: string[] } => {
  const names: string[] = []
  const numbered = text.replace(/(?<!:):([a-z]\w*)/gi, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  return { text: numbered, names }
}
