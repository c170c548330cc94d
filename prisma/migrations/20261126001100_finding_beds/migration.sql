-- Finding a bed: what the search looks up, and when a location has a bed again.

-- Holds that ran out but were not expired yet, and guests who should have left: never many.
create index stay_held on respite.stay (held_until) where status = 'held';
create index stay_overdue on respite.stay (bed_id) where overdue and status = 'in-house';
-- What takes one bed in order, from a moment on, so that what is past costs nothing.
create index occupancy_bed on respite.occupancy (bed_id, upper(during));

-- The instant of a time of the day in Amsterdam. Of an hour that comes twice the first, as Temporal says.
create function respite.instant_at(at timestamp) returns timestamptz language plpgsql immutable as $$
declare late timestamptz := timezone('Europe/Amsterdam', at);
begin
  if timezone('Europe/Amsterdam', late - interval '1 hour') = at then return late - interval '1 hour'; end if;
  return late;
end $$;

-- When a bed is clean again after nights that end on a date: days of cleaning are days of the calendar.
create function respite.clean_by(leaving date, leave_by text, cleaning interval) returns timestamptz
language plpgsql immutable as $$
declare days interval := date_trunc('day', cleaning);
begin
  return respite.instant_at(timezone('Europe/Amsterdam', respite.instant_at(leaving + leave_by::time)) + days)
    + (cleaning - days);
end $$;

-- The first date on which somebody may arrive at an instant or after it.
create function respite.arrival_after(at timestamptz, arrive_from text) returns date language plpgsql immutable as $$
declare day date := timezone('Europe/Amsterdam', at)::date - 1;
begin
  while respite.instant_at(day + arrive_from::time) < at loop day := day + 1; end loop;
  return day;
end $$;

-- The first night, from `first` and before `last`, from which a bed is free for so many nights without groups of
-- `clashing` behind its front door. Goes from one thing that takes the bed to the next and stops at the first gap.
create function respite.bed_free_from(wanted respite.bed, first date, last date, nights integer, arrive_from text,
  leave_by text, cleaning interval, clashing text[], lapsed uuid[])
returns date language plpgsql stable as $$
declare
  day date := first;
  free_from timestamptz := respite.instant_at(first + arrive_from::time);
  -- Shorter gaps cannot hold the nights, whatever the hours are; a change of the clock takes an hour.
  least interval := make_interval(days => nights - 1, hours => -2);
  ends timestamptz;
  clash timestamptz;
  taking record;
  barriers cursor for select lower(during) as starts, upper(during) as ends from respite.occupancy
    where bed_id = wanted.id and upper(during) > free_from and id <> all (lapsed) order by upper(during);
begin
  open barriers;
  loop
    fetch barriers into taking;
    if not found then select 'infinity'::timestamptz as starts, 'infinity'::timestamptz as ends into taking; end if;
    if taking.starts - free_from >= least or taking.starts = 'infinity' then
      day := greatest(day, respite.arrival_after(free_from, arrive_from));
      loop
        exit when day >= last;
        ends := respite.clean_by(day + nights, leave_by, cleaning);
        exit when ends > taking.starts;
        if clashing = '{}' then return day; end if;
        select max(upper(during)) into clash from respite.occupancy
        where location_id = wanted.location_id and front_door = wanted.front_door and not is_block
          and groups && clashing and during && tstzrange(respite.instant_at(day + arrive_from::time), ends)
          and id <> all (lapsed);
        if clash is null then return day; end if;
        day := greatest(day + 1, respite.arrival_after(clash, arrive_from));
      end loop;
    end if;
    if taking.starts = 'infinity' or day >= last then return null; end if;
    free_from := greatest(free_from, taking.ends);
    if timezone('Europe/Amsterdam', free_from)::date > last then return null; end if;
  end loop;
end $$;

-- The first night from which any of these beds of a location is free for so many nights, within a year.
create function respite.next_free(beds uuid[], overdue uuid[], first date, tonight date, nights integer,
  arrive_from text, leave_by text, cleaning interval, clashing text[], lapsed uuid[])
returns date language plpgsql stable as $$
declare
  best date := (first + interval '1 year')::date + 1;
  last date := best;
  bed respite.bed;
  day date;
begin
  for bed in select b.* from respite.bed b where b.id = any (beds) loop
    day := greatest(first, bed.in_use_from);
    if bed.id = any (overdue) then day := greatest(day, tonight + 1); end if;
    best := least(best, respite.bed_free_from(bed, day, best, nights, arrive_from, leave_by, cleaning, clashing, lapsed));
  end loop;
  return nullif(best, last);
end $$;

select kernel.open_schema('respite');
