-- What every service stands on: the event log, and the kernel's own tables.

create extension if not exists cube;
create extension if not exists earthdistance;
create extension if not exists btree_gist;

create schema log;
create schema kernel;

-- A role per service. A service can use its own schema, append to the log, and use the kernel's tables as itself.
create function kernel.create_role(role text) returns void language plpgsql as $$
begin
  execute format('create role %I nologin', role);
exception when duplicate_object then null; -- roles belong to the server, not to this database
end $$;

create function kernel.create_service(service text) returns void language plpgsql as $$
begin
  perform kernel.create_role('omzien_' || service);
  execute format('grant %I to current_user', 'omzien_' || service);
  execute format('grant omzien_service to %I', 'omzien_' || service);
end $$;

create function kernel.open_schema(service text) returns void language plpgsql as $$
declare role text := 'omzien_' || service;
begin
  execute format('grant usage on schema %I to %I', service, role);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', service, role);
  execute format('grant usage, select on all sequences in schema %I to %I', service, role);
  execute format('grant execute on all functions in schema %I to %I', service, role);
end $$;

select kernel.create_role('omzien_service');
select kernel.create_role('omzien_dispatcher');
select kernel.create_role('omzien_gateway');
do $$ begin
  execute format('grant omzien_service, omzien_dispatcher, omzien_gateway to %I', current_user);
end $$;

select kernel.create_service(name) from unnest(array['identity', 'requests', 'volunteers', 'places']) as name;

-- The event log. `position` is given at commit, in commit order and without gaps (see log.number_event).
create table log.event (
  id          uuid primary key,
  position    bigint unique,
  type        text not null,
  version     smallint not null,
  subject     text not null,
  thread      text,
  actor       text,
  areas       text[] not null default '{}',
  audience    text[] not null default '{}',
  data        jsonb not null,
  request_id  text,
  occurred_at timestamptz not null
);
create index event_thread on log.event (thread) where thread is not null;
create index event_subject on log.event (subject);
create sequence log.position;

-- Runs inside COMMIT, whoever opened the transaction. The lock is held until the commit is visible, so a reader
-- that remembers one number misses nothing; rolled-back work leaves no number; nobody waits for a long transaction.
create function log.number_event() returns trigger language plpgsql security definer set search_path = log as $$
begin
  perform pg_advisory_xact_lock(6812034771);
  update log.event set position = nextval('log.position') where id = new.id;
  perform pg_notify('omzien_log', '');
  return null;
end $$;
create constraint trigger number_event after insert on log.event
  deferrable initially deferred for each row execute function log.number_event();

-- The log only grows: nothing is changed but the missing position, nothing goes.
create function log.refuse() returns trigger language plpgsql as $$
begin raise exception 'the event log only grows'; end $$;
create trigger no_delete before delete on log.event for each row execute function log.refuse();
create trigger no_update before update on log.event
  for each row when (old.position is not null) execute function log.refuse();

create function log.event_by_id(wanted uuid) returns setof log.event
  language sql stable security definer set search_path = log as $$
  select * from log.event where id = wanted
$$;

-- What a consumer has handled: written in the transaction of its reaction, so that redelivery is harmless.
create table kernel.handled (
  consumer   text not null,
  event_id   uuid not null,
  handled_at timestamptz not null,
  primary key (consumer, event_id)
);
-- Up to which position everything a consumer listens to has been handled or parked.
create table kernel.consumer (
  name  text primary key,
  types text[] not null,
  swept bigint not null default 0
);
create table kernel.dispatcher (
  one      boolean primary key default true check (one),
  position bigint not null default 0
);
insert into kernel.dispatcher default values;

-- Work that failed too often: visible, counted, replayable.
create table kernel.parked (
  service   text not null,
  kind      text not null check (kind in ('event', 'timer')),
  ref       text not null,
  error     text not null,
  attempts  integer not null,
  parked_at timestamptz not null,
  primary key (service, kind, ref)
);

create table kernel.timer (
  service  text not null,
  kind     text not null,
  subject  text not null,
  due_at   timestamptz not null,
  data     jsonb not null default '{}',
  attempts integer not null default 0,
  retry_at timestamptz, -- after a failure: not before this moment of the machine's own time
  parked   boolean not null default false,
  primary key (service, kind, subject)
);
create index timer_due on kernel.timer (service, due_at) where not parked;

create table kernel.idempotency (
  service    text not null,
  key        text not null,
  body       text not null,
  status     smallint not null,
  location   text,
  answer     text not null,
  created_at timestamptz not null,
  primary key (service, key)
);
create index idempotency_age on kernel.idempotency (created_at);
-- For a statement that writes everything of a hot POST at once: may it go on? `once` is what is kept of the answer,
-- null without an Idempotency-Key. The lock lasts until the transaction ends.
create function kernel.begin_once(once jsonb, out outcome text, out kept kernel.idempotency) language plpgsql as $$
begin
  if once is null then return; end if;
  if not pg_try_advisory_xact_lock(hashtextextended((once->>'service') || ' ' || (once->>'key'), 0)) then
    outcome := 'idempotency-key-in-use';
    return;
  end if;
  select * into kept from kernel.idempotency i where i.service = once->>'service' and i.key = once->>'key';
  if found then
    outcome := case when kept.body = once->>'body' then 'kept' else 'idempotency-key-reused' end;
  end if;
end $$;
create function kernel.keep_once(once jsonb) returns void language sql as $$
  insert into kernel.idempotency select (jsonb_populate_record(null::kernel.idempotency, once)).* where once is not null
$$;

-- A key per person, wrapped by the installation's secret. Erasing a person empties the key and keeps the row,
-- so that no new key can ever be made for an erased person.
create table kernel.person_key (
  person_id  text primary key,
  wrapped    bytea,
  created_at timestamptz not null default now(),
  erased_at  timestamptz
);
create function kernel.keys_of(persons text[]) returns table (person_id text, wrapped bytea)
  language sql stable security definer set search_path = kernel as $$
  select k.person_id, k.wrapped from kernel.person_key k where k.person_id = any (persons)
$$;
create function kernel.make_key(person text, proposed bytea) returns bytea
  language plpgsql security definer set search_path = kernel as $$
declare kept bytea;
begin
  insert into kernel.person_key (person_id, wrapped) values (person, proposed) on conflict do nothing;
  select k.wrapped into kept from kernel.person_key k where k.person_id = person;
  return kept;
end $$;
create function kernel.erase_key(person text, at timestamptz) returns void
  language sql security definer set search_path = kernel as $$
  update kernel.person_key set wrapped = null, erased_at = at where person_id = person
$$;

-- Who looked at whose record: only grows (NEN 7513).
create table kernel.access_log (
  id          uuid primary key,
  at          timestamptz not null,
  service     text not null,
  actor       text not null,
  person      text,
  subject     text not null,
  action      text not null,
  reason      text,
  request_id  text
);
create index access_log_person on kernel.access_log (person, at);
create function kernel.refuse() returns trigger language plpgsql as $$
begin raise exception '% only grows', tg_table_name; end $$;
create trigger keep before update or delete on kernel.access_log for each row execute function kernel.refuse();

create table kernel.setting (
  key        text primary key,
  value      jsonb not null,
  changed_at timestamptz not null
);
create table kernel.clock (
  one    boolean primary key default true check (one),
  moved  bigint not null default 0 -- milliseconds, demo mode only
);
insert into kernel.clock default values;

-- Is a consumer behind on a thread: is there an event it listens to that it has not handled?
create function kernel.is_behind(who text, about text) returns boolean
  language sql stable security definer set search_path = kernel as $$
  select exists (
    select 1 from log.event e join kernel.consumer c on c.name = who
    where e.thread = about and e.type = any (c.types)
      and not exists (select 1 from kernel.handled h where h.consumer = who and h.event_id = e.id)
      and not exists (select 1 from kernel.parked p where p.service = who and p.kind = 'event' and p.ref = e.id::text)
  )
$$;

grant usage on schema log, kernel to omzien_service, omzien_dispatcher, omzien_gateway;
grant insert on log.event to omzien_service;
grant select on log.event to omzien_dispatcher, omzien_gateway;
grant execute on all functions in schema log to omzien_service;
grant execute on all functions in schema kernel to omzien_service;
grant select, insert, update, delete on kernel.handled, kernel.parked, kernel.timer, kernel.idempotency to omzien_service;
grant insert on kernel.access_log to omzien_service;
grant select on kernel.setting, kernel.clock to omzien_service, omzien_dispatcher, omzien_gateway;
grant select, insert, update on kernel.consumer to omzien_service;
grant select, insert, update, delete on kernel.handled, kernel.parked, kernel.timer, kernel.consumer,
  kernel.dispatcher, kernel.clock, kernel.idempotency to omzien_dispatcher;

-- In the kernel's shared tables a service sees and writes only its own rows.
alter table kernel.handled enable row level security;
alter table kernel.parked enable row level security;
alter table kernel.timer enable row level security;
alter table kernel.idempotency enable row level security;
create policy own on kernel.handled to omzien_service using (current_user = 'omzien_' || consumer);
create policy own on kernel.parked to omzien_service using (current_user = 'omzien_' || service);
create policy own on kernel.timer to omzien_service using (current_user = 'omzien_' || service);
create policy own on kernel.idempotency to omzien_service using (current_user = 'omzien_' || service);
create policy dispatcher on kernel.handled to omzien_dispatcher using (true);
create policy dispatcher on kernel.parked to omzien_dispatcher using (true);
create policy dispatcher on kernel.timer to omzien_dispatcher using (true);
create policy dispatcher on kernel.idempotency to omzien_dispatcher using (true);

-- Copies that services keep of others, built from events (services/kernel/areas.ts and people.ts).
create function kernel.make_area_tables(service text) returns void language plpgsql as $$
begin
  execute format('create table %1$I.area (id text primary key, level text not null, rank smallint not null,
    name text not null, parent text, outside boolean not null, revision integer not null,
    removed boolean not null default false)', service);
  -- Rings are in millionths of a degree: PostgreSQL's geometry takes what differs by less than 1e-6 for equal.
  -- What it can index is their bounds; a ring is read only when its bounds hold the point.
  execute format('create table %1$I.area_ring (area_id text not null references %1$I.area (id) on delete cascade,
    part integer not null, hole boolean not null, ring polygon not null,
    bounds box not null generated always as (box(ring)) stored)', service);
  execute format('alter table %1$I.area_ring alter column ring set storage external', service);
  execute format('create index area_ring_bounds on %1$I.area_ring using gist (bounds)', service);
  execute format('create index area_ring_area on %1$I.area_ring (area_id)', service);
  -- The areas that hold a point, largest first, one per level; a point on a border belongs to the first by id.
  execute format($function$
    create function %1$I.areas_at(lat float8, lon float8, out areas text[], out outside boolean)
    language sql stable parallel safe as $body$
      select coalesce(array_agg(id order by rank), '{}'), coalesce(bool_or(one.outside), true) from (
        select distinct on (rank) id, rank, held.outside from (
          select a.id, a.rank, a.outside
          from %1$I.area_ring r join %1$I.area a on a.id = r.area_id
          where r.bounds && box(point(lon * 1e6, lat * 1e6)) and r.ring @> point(lon * 1e6, lat * 1e6)
          group by a.id, r.part having bool_and(not r.hole)) as held
        order by rank, id) as one
    $body$ $function$, service);
end $$;
create function kernel.make_person_table(service text) returns void language plpgsql as $$
begin
  execute format('create table %1$I.person (id text primary key, revision integer not null, name text not null,
    roles text[] not null, areas text[] not null)', service);
end $$;
