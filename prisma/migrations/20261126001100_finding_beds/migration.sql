-- Finding a bed: what the search looks up, and when a location has a bed again.

-- Holds that ran out but were not expired yet: never many.
create index stay_held on respite.stay (held_until) where status = 'held';
-- What takes one bed in order, from a moment on, all of it in the index, so that what is past costs nothing.
alter table respite.occupancy
  add column starts_at timestamptz(6) not null generated always as (lower(during)) stored,
  add column ends_at   timestamptz(6) not null generated always as (upper(during)) stored;
create index occupancy_bed on respite.occupancy (bed_id, ends_at) include (starts_at, id);

-- The instant of a time of the day in Amsterdam. Of an hour that comes twice the first, as Temporal says.
create function respite.instant_at(at timestamp) returns timestamptz language plpgsql immutable as $$
declare late timestamptz := timezone('Europe/Amsterdam', at);
begin
  if timezone('Europe/Amsterdam', late - interval '1 hour') = at then return late - interval '1 hour'; end if;
  return late;
end $$;

-- When a bed is clean again after nights that end on a date; cleaning takes hours, whatever the clock does.
create function respite.clean_by(leaving date, leave_by text, cleaning interval) returns timestamptz
language plpgsql immutable as $$
begin
  return respite.instant_at(leaving + leave_by::time) + cleaning;
end $$;

-- The first date on which somebody may arrive at an instant or after it.
create function respite.arrival_after(at timestamptz, arrive_from text) returns date language plpgsql immutable as $$
declare day date := timezone('Europe/Amsterdam', at)::date - 1;
begin
  while respite.instant_at(day + arrive_from::time) < at loop day := day + 1; end loop;
  return day;
end $$;

-- The first night from which so many fit between two instants, without groups of `clashing` behind the front door; null
-- when they do not.
create function respite.first_fitting(place uuid, door text, since timestamptz, until timestamptz, nights integer,
  arrive_from text, leave_by text, cleaning interval, clashing text[], lapsed uuid[])
returns date language plpgsql stable as $$
declare
  day date := respite.arrival_after(since, arrive_from);
  ends timestamptz;
  clash timestamptz;
begin
  loop
    ends := respite.clean_by(day + nights, leave_by, cleaning);
    if ends > until then return null; end if;
    if clashing = '{}' then return day; end if;
    select max(ends_at) into clash from respite.occupancy
    where location_id = place and front_door = door and not is_block and groups && clashing
      and during && tstzrange(respite.instant_at(day + arrive_from::time), ends) and id <> all (lapsed);
    if clash is null then return day; end if;
    day := greatest(day + 1, respite.arrival_after(clash, arrive_from));
  end loop;
end $$;

-- The first night from which any of these beds of a location is free for so many nights, within a year. `starts` and
-- `ends` are the instants of the nights asked for, from `first` on: gaps that are shorter (a change of the clock takes an
-- hour) need no exact look. Gaps are looked at in the order of time: at first those before the next few things that take
-- each bed, which is nearly always far enough; all of them when what lies behind those could decide.
create function respite.next_free(place uuid, beds uuid[], first date, nights integer, starts timestamptz, ends timestamptz, arrive_from text, leave_by text, cleaning interval, clashing text[],
  lapsed uuid[])
returns date language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  most integer;
  gap record;
  best date;
  decided boolean;
begin
  foreach most in array array[6 + nights, 100000] loop
    best := null;
    decided := true;
    for gap in
      with bed as (
        select id, front_door,
          case when in_use_from > first then respite.instant_at(in_use_from + arrive_from::time) else starts end as free_from
        from respite.bed where id = any (beds))
      -- Until null: what comes next was not read.
      select bed.front_door, g.since, coalesce(until, case when nr <= most then 'infinity'::timestamptz end) as until
      from bed, lateral (
        select ends_at as since, lead(starts_at) over w as until, row_number() over w as nr from (
          select null::timestamptz as starts_at, bed.free_from as ends_at
          union all (
            select starts_at, ends_at from respite.occupancy
            where bed_id = bed.id and ends_at > bed.free_from and id <> all (lapsed) order by ends_at limit most)) as taken
        window w as (order by ends_at)) as g
      where until is null or until >= since + (ends - starts - interval '2 hours') order by since
    loop
      exit when timezone('Europe/Amsterdam', gap.since)::date - 1 > best;
      decided := gap.until is not null;
      exit when not decided;
      best := least(best, respite.first_fitting(place, gap.front_door, gap.since, gap.until, nights, arrive_from,
        leave_by, cleaning, clashing, lapsed));
    end loop;
    exit when decided;
  end loop;
  return case when best <= (first + interval '1 year')::date then best end;
end $$;

select kernel.open_schema('respite');
