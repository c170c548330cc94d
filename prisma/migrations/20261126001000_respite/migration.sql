-- Beds for a few nights: locations, beds, stays, blocked periods, the waiting list, and what was refused.

select kernel.create_service('respite');
create schema respite;

select kernel.make_area_tables('respite');
select kernel.make_person_table('respite');

-- Words beds are found by; data, not code. `apart`: groups that cannot share a front door [004, 5.3.2], kept both ways.
create table respite.bed_group (
  id       text primary key,
  nl       text not null,
  en       text not null,
  apart    text[] not null default '{}',
  position integer not null default 0
);
create table respite.feature (
  id       text primary key,
  nl       text not null,
  en       text not null,
  position integer not null default 0
);

create table respite.location (
  id              uuid primary key,
  organisation_id text not null default '', -- who keeps it; '': staff of its area who are of no organisation
  name            text not null,
  organisation    text, -- as it is shown
  address         text,
  lat             double precision not null,
  lon             double precision not null,
  pos             earth generated always as (ll_to_earth(lat, lon)) stored,
  areas           text[] not null,
  phone           text,
  email           text,
  about           text,
  house_rules     text,
  bring           text,
  pictures        jsonb not null default '[]',
  expertise       text[] not null default '{}',
  languages       text[] not null default '{}',
  intake_hours    jsonb not null default '[]',
  day_starts_at   text, -- null: the municipality's setting
  arrive_from     text, -- null: 15:00
  leave_by        text, -- null: when the night changes
  cleaning        text not null default 'PT2H',
  limits          jsonb not null default '{}',
  front_door_exceptions jsonb not null default '[]',
  site_id         uuid references respite.location (id), -- the 24-hour site its homes lie near, and can reach
  closed          boolean not null default false,
  ref             text, -- the sender's own id, of a location that was imported
  calendar_secret text, -- hash of the secret in the address of its calendar
  confirmed_at    timestamptz(6) not null,
  revision        integer not null default 1,
  unique (organisation_id, ref)
);
create index location_pos on respite.location using gist (pos) where not closed;

-- When a location took nobody new: nights that cannot be settled on.
create table respite.closure (
  location_id uuid not null references respite.location (id),
  from_date   date not null,
  to_date     date, -- null: still closed
  primary key (location_id, from_date)
);

create table respite.bed (
  id          uuid primary key,
  location_id uuid not null references respite.location (id),
  room        text not null,
  name        text not null default '',
  kinds       text[] not null,
  features    text[] not null default '{}',
  groups      text[] not null default '{}', -- it suits; empty: every group
  front_door  text not null default '',     -- of the location; '': its one front door
  in_use_from date not null,
  removed_on  date,
  ref         text,
  revision    integer not null default 1,
  unique (location_id, ref)
);
create index bed_location on respite.bed (location_id, room, name, id);

-- A stay. Who it is for, why, and what goes with it are sealed with a key of the stay's own, `stay-<id>`: it is
-- readable for who cares for somebody, whoever asked for the bed, and goes when the time of keeping is over. In clear is
-- what decides. `client_keys` are keyed hashes of the person and of the reference to the care file, to count a year.
create table respite.stay (
  id           uuid primary key,
  status       text not null check (status in ('held', 'reserved', 'in-house', 'ended', 'cancelled', 'no-show', 'expired')),
  kind         text not null check (kind in ('time-out', 'respite', 'bridging', 'satellite')),
  bed_id       uuid not null references respite.bed (id),
  location_id  uuid not null references respite.location (id),
  from_date    date not null,
  to_date      date not null, -- of leaving
  person_id    text,
  client_keys  text[] not null default '{}', -- empty: unknown, so that no year can be counted
  groups       text[] not null default '{}',
  client       text, -- sealed: name, reference
  plan         text, -- sealed
  urgency      text not null,
  held_until   timestamptz(6),
  hold_until_at_most timestamptz(6),
  overruled    jsonb not null default '[]', -- [{ rule, by }]; the reasons are in the history, sealed
  next_step    text,
  next_step_note text, -- sealed
  backup_call_id uuid,
  waiting_id   uuid,
  series_id    uuid, -- the recurring stays it is one of
  attempt      smallint, -- of living in a satellite home, counted without blame [004, 5.3.5]; null: unknown, or no such stay
  requested_by text not null,
  from_backup  boolean not null,
  areas        text[] not null,          -- those of who asked for it
  location_areas text[] not null,        -- those of the location
  organisation_id text not null,         -- of the location: who keeps it
  overdue      boolean not null default false,
  created_at   timestamptz(6) not null,
  arrived_at   timestamptz(6),
  ended_at     timestamptz(6),
  revision     integer not null default 1,
  constraint stay_has_nights check (to_date > from_date or status in ('ended', 'cancelled', 'no-show', 'expired')),
  constraint held_ends check ((status = 'held') = (held_until is not null)),
  constraint ends_with_a_next_step check (status <> 'ended' or next_step is not null) -- [001, drempelloos]
);
create index stay_location on respite.stay (location_id, from_date, id);
create index stay_bed on respite.stay (bed_id, from_date);
create index stay_current on respite.stay (from_date, id) where status in ('held', 'reserved', 'in-house');
create index stay_person on respite.stay (person_id, from_date) where person_id is not null;
create index stay_call on respite.stay (backup_call_id) where backup_call_id is not null;
create index stay_client on respite.stay using gin (client_keys) where status in ('held', 'reserved', 'in-house', 'ended');
create index stay_ended on respite.stay (to_date) where status in ('in-house', 'ended');
create index stay_series on respite.stay (series_id) where series_id is not null;
create index stay_requested on respite.stay (requested_by, from_date);

create table respite.stay_entry (
  id        bigint primary key generated by default as identity,
  stay_id   uuid not null references respite.stay (id) on delete cascade,
  at        timestamptz(6) not null,
  what      text not null,
  person_id text,
  from_date date,
  to_date   date,
  bed_id    uuid,
  rule      text,
  reason    text -- sealed with the stay's key
);
create index stay_entry_stay on respite.stay_entry (stay_id, at, id);
create index stay_entry_moved on respite.stay_entry (bed_id) where what = 'moved';

create table respite.block (
  id          uuid primary key,
  bed_id      uuid not null references respite.bed (id),
  location_id uuid not null references respite.location (id),
  from_date   date not null,
  to_date     date not null,
  reason      text not null,
  lifted      boolean not null default false,
  for_stay_id uuid references respite.stay (id), -- kept for who tries to live in a satellite home
  created_by  text not null,
  created_at  timestamptz(6) not null,
  constraint block_has_nights check (to_date > from_date)
);
create index block_for_stay on respite.block (for_stay_id) where for_stay_id is not null;
create index block_location on respite.block (location_id, from_date);

-- What takes a bed, and when: stays with their cleaning, and blocks. The constraint is the last word, whatever the code
-- does: it can only see what is in its own table, so everything that takes a bed is here.
create table respite.occupancy (
  id          uuid primary key, -- of the stay or block; an own one for the bed a guest moved away from
  is_block    boolean not null,
  bed_id      uuid not null references respite.bed (id),
  location_id uuid not null references respite.location (id),
  front_door  text not null,
  groups      text[] not null default '{}',
  during      tstzrange not null check (not isempty(during)),
  clean_at    timestamptz(6), -- when cleaning begins; null: none
  constraint bed_is_taken exclude using gist (bed_id with =, during with &&)
);
create index occupancy_during on respite.occupancy using gist (during);
create index occupancy_location on respite.occupancy using gist (location_id, during);

create table respite.waiting (
  id           uuid primary key,
  status       text not null check (status in ('waiting', 'offered', 'placed', 'withdrawn')),
  kind         text not null check (kind in ('time-out', 'respite', 'bridging', 'satellite')),
  urgency      text not null,
  person_id    text,
  client_keys  text[] not null default '{}',
  groups       text[] not null default '{}',
  client       text, -- sealed with the key `waiting-<id>`
  from_date    date not null,
  nights       integer not null,
  lat          double precision,
  lon          double precision,
  features     text[] not null default '{}',
  since        timestamptz(6) not null,
  stay_id      uuid references respite.stay (id), -- offered, or where they were placed
  offer_until  timestamptz(6),
  declined_beds uuid[] not null default '{}', -- not offered to them again
  declined     integer not null default 0,
  requested_by text not null,
  areas        text[] not null,
  ended_at     timestamptz(6),
  revision     integer not null default 1,
  constraint offered_has_a_stay check ((status = 'offered') = (offer_until is not null) and (status <> 'offered' or stay_id is not null))
);
create index waiting_open on respite.waiting (kind, since) where status in ('waiting', 'offered');

-- Asked for and not had, counted by what was asked for [004, 5.5].
create table respite.refusal (
  id        bigint primary key generated by default as identity,
  at        timestamptz(6) not null,
  kind      text not null,
  groups    text[] not null,
  from_date date not null,
  nights    integer not null,
  why       text not null, -- the code of the problem, or 'no-bed'
  areas     text[] not null,
  asked_by  text not null
);
create index refusal_at on respite.refusal (at);

-- The backup's calls, as far as beds go: those a bed was taken for, or that are over. A copy of every call would cost
-- the alert of each, for the few that need a bed.
create table respite.backup_call (
  id       uuid primary key,
  revision integer not null,
  status   text not null,
  outcome  text
);

-- Writes what became of stays, all of it in one statement: the stays, what they take, what they leave (whose location
-- their caller has locked), their history and their timers.
create function respite.become(stays jsonb, takes jsonb, leaves uuid[], entries jsonb, timers jsonb)
returns void language plpgsql as $$
begin
  delete from respite.occupancy where id = any (leaves);
  insert into respite.stay as s select r.* from jsonb_populate_recordset(null::respite.stay, stays) r
  on conflict (id) do update set status = excluded.status, bed_id = excluded.bed_id, location_id = excluded.location_id,
    from_date = excluded.from_date, to_date = excluded.to_date, person_id = excluded.person_id,
    client_keys = excluded.client_keys, groups = excluded.groups, client = excluded.client, plan = excluded.plan,
    urgency = excluded.urgency, held_until = excluded.held_until, hold_until_at_most = excluded.hold_until_at_most,
    overruled = excluded.overruled, next_step = excluded.next_step, next_step_note = excluded.next_step_note,
    waiting_id = excluded.waiting_id, location_areas = excluded.location_areas,
    organisation_id = excluded.organisation_id, overdue = excluded.overdue, arrived_at = excluded.arrived_at,
    ended_at = excluded.ended_at, revision = excluded.revision;
  insert into respite.occupancy as o (id, is_block, bed_id, location_id, front_door, groups, during, clean_at)
  select id, false, bed_id, location_id, front_door, groups, tstzrange(from_at, to_at), clean_at
  from jsonb_to_recordset(takes) as t(id uuid, bed_id uuid, location_id uuid, front_door text, groups text[],
    from_at timestamptz, to_at timestamptz, clean_at timestamptz);
  insert into respite.stay_entry (stay_id, at, what, person_id, from_date, to_date, bed_id, rule, reason)
  select stay_id, at, what, person_id, from_date, to_date, bed_id, rule, reason
  from jsonb_to_recordset(entries) as e(stay_id uuid, at timestamptz, what text, person_id text, from_date date,
    to_date date, bed_id uuid, rule text, reason text);
  insert into kernel.timer (service, kind, subject, due_at, data)
  select 'respite', kind, subject, due_at, '{}'
  from jsonb_to_recordset(timers) as t(kind text, subject text, due_at timestamptz)
  order by kind, subject
  on conflict (service, kind, subject) do update
    set due_at = excluded.due_at, data = excluded.data, attempts = 0, retry_at = null, parked = false;
end $$;

-- Was such a call ever reported?
create function respite.was_reported(call text) returns boolean
  language sql stable security definer set search_path = log as $$
  select exists (select from log.event where thread = call and type = 'backup-call.alerted')
$$;

select kernel.open_schema('respite');
