-- Who helps: profiles of helpers, offers in waves, and the race for a request.

create schema volunteers;
select kernel.make_person_table('volunteers');

-- What somebody can do for neighbours. The exact place is sealed with the helper's key; searching goes by a point
-- rounded to about a hundred metres, and the database refuses a more exact one.
create table volunteers.helper_profile (
  helper_id           text primary key,
  revision            integer not null default 1,
  place               text not null,
  lat                 double precision not null check (lat = round(lat::numeric, 3)::double precision),
  lon                 double precision not null check (lon = round(lon::numeric, 3)::double precision),
  radius              double precision not null,
  pos                 earth not null generated always as (ll_to_earth(lat, lon)) stored,
  reach               cube not null generated always as (earth_box(ll_to_earth(lat, lon), radius)) stored,
  kinds               text[] not null,
  languages           text[] not null,
  availability        jsonb not null,
  exceptions          jsonb not null,
  paused              boolean not null,
  max_open_tasks      integer not null,
  max_offers_per_week integer not null,
  asked_at            timestamptz(6),
  rests_until         timestamptz(6), -- asked enough: not before this moment again (volunteers.rest_of)
  changed_at          timestamptz(6) not null
);
create index helper_profile_pos on volunteers.helper_profile using gist (pos);
create index helper_profile_reach on volunteers.helper_profile using gist (reach);

-- Our copy of the help requests, from their events; `wave`, `looks`, `look_at` and `empty_looks` are our own: how many
-- waves went out, how often we looked for helpers, when we look again, and how often nobody was left.
create table volunteers.help_request (
  id              uuid primary key,
  revision        integer not null,
  status          text not null,
  step            text not null,
  kind            text not null,
  needs_volunteer boolean not null,
  danger          boolean not null,
  lat             double precision not null,
  lon             double precision not null,
  blur_radius     double precision not null,
  pos             earth not null generated always as (ll_to_earth(lat, lon)) stored,
  areas           text[] not null,
  period_from     timestamptz(6),
  period_to       timestamptz(6),
  asker_id        text not null,
  offer_id        uuid,
  wave            integer not null default 0,
  looks           integer not null default 0,
  look_at         timestamptz(6),
  empty_looks     integer not null default 0
);
create index help_request_waiting on volunteers.help_request using gist (pos)
  where status = 'open' and step = 'neighbours' and not danger;

create table volunteers.offer (
  id              uuid primary key,
  help_request_id uuid not null references volunteers.help_request (id),
  helper_id       text not null,
  status          text not null
    check (status in ('proposed', 'accepted', 'declined', 'expired', 'withdrawn', 'superseded')),
  by              text not null check (by in ('system', 'coordinator', 'helper')),
  taken_in        boolean not null,
  distance        integer,
  proposed_at     timestamptz(6) not null,
  expires_at      timestamptz(6),
  answered_at     timestamptz(6),
  -- They were too late to answer: when the request opens again they may be asked again, unlike who had answered.
  may_ask_again   boolean not null generated always as (status = 'superseded' and answered_at is null) stored
);
-- The database's last word: one helper per request, and one open question per helper and request.
create unique index offer_accepted on volunteers.offer (help_request_id) where status = 'accepted';
create unique index offer_live on volunteers.offer (help_request_id, helper_id)
  where status in ('proposed', 'accepted');
create index offer_request on volunteers.offer (help_request_id);
create index offer_helper on volunteers.offer (helper_id, id desc);
create index offer_asked on volunteers.offer (helper_id, proposed_at);
create index offer_tasks on volunteers.offer (helper_id) where status = 'accepted';

-- The three functions below are hot, and planning their queries takes longer than running them: the plan is kept (0.4
-- instead of 1.5 ms for a search). A plan made while the tables are small must still be right when they have grown, so it
-- goes by the indexes.

-- How many requests somebody is helping with now. (A table function, because PostgreSQL builds it into the query that
-- asks; a plain one costs five times as much for each row.)
create function volunteers.tasks_of(who text) returns table (open integer) language sql stable as $$
  select count(*)::integer from volunteers.offer o where o.helper_id = who and o.status = 'accepted'
    and (select r.status from volunteers.help_request r where r.id = o.help_request_id) in ('open', 'matched')
$$;

-- Until when somebody has been asked enough, who may be asked `most` times in seven days and is being asked now (`asked`),
-- or not (null). Kept in the profile, under its lock, at every ask: counting them all at every search would be slow.
create function volunteers.rest_of(who text, most integer, asked timestamptz)
returns timestamptz language sql stable as $$
  select interval '7 days' + case when most = 1 and asked is not null then asked else (
    select o.proposed_at from volunteers.offer o where o.helper_id = who and o.by <> 'helper'
    order by o.proposed_at desc offset most - 1 - (asked is not null)::integer limit 1) end
$$;

-- The nearest helpers who want to come as far as the request and do its kind, with what the ranking wants to know.
-- `for_wave`: only who is within their limits and was not asked for this request yet, or was too late to answer.
-- Two ways to look, because each is slow where the other is quick (100,000 helpers in one city, 2 cores): walking outwards
-- over the 500 nearest finds 40 in 2 ms, but walking on would take 300 ms where nobody fits; asking whose circle holds
-- the request takes 60 ms whether many fit or none. `complete` says that walking outwards met everybody there is.
-- Distances are straight through the earth: at 50 km 13 cm less than over it, and a fifth of the work.
create function volunteers.find_helpers(request uuid, at timestamptz, nearby boolean, for_wave boolean, most integer)
returns jsonb language plpgsql stable set plan_cache_mode = force_generic_plan
set enable_seqscan = off as $$
declare
  r volunteers.help_request;
  found jsonb;
begin
  select h.* into r from volunteers.help_request h where h.id = request;
  select coalesce(jsonb_agg(to_jsonb(f)), '[]') into found from (
    select p.helper_id as "helperId", p.away as distance, p.radius, p.kinds, p.availability,
      p.exceptions, p.max_open_tasks as "maxOpenTasks", l.open as "openTasks",
      coalesce(p.rests_until > at, false) as rests, extract(epoch from p.asked_at) * 1000 as "askedAt",
      exists (select 1 from volunteers.person h where h.id = p.helper_id and 'volunteer' = any (h.roles)) as "takenIn",
      case when not for_wave then (select o.status from volunteers.offer o
        where o.help_request_id = request and o.helper_id = p.helper_id order by o.id desc limit 1) end as offer
    from (
      (select h.*, h.pos <-> r.pos as away from volunteers.helper_profile h where nearby order by away limit 500)
      union all
      (select h.*, h.pos <-> r.pos as away from volunteers.helper_profile h
        where not nearby and h.reach @> r.pos and h.pos <-> r.pos <= h.radius and not h.paused
          and (h.kinds = '{}' or r.kind = any (h.kinds)) and (not for_wave or h.rests_until is null or h.rests_until <= at)
        order by away limit 2000)
    ) p cross join lateral volunteers.tasks_of(p.helper_id) l
    where p.away <= p.radius and not p.paused and p.helper_id <> r.asker_id
      and (p.kinds = '{}' or r.kind = any (p.kinds))
      and (not (r.needs_volunteer or r.danger) or exists (select 1 from volunteers.person h
        where h.id = p.helper_id and 'volunteer' = any (h.roles)))
      and (not for_wave or ((p.rests_until is null or p.rests_until <= at)
        and not exists (select 1 from volunteers.offer o where o.help_request_id = request
          and o.helper_id = p.helper_id and not o.may_ask_again)
        and l.open < p.max_open_tasks))
    order by p.away limit most) f;
  return jsonb_build_object('helpers', found, 'complete', not nearby
    or not exists (select 1 from volunteers.helper_profile offset 500));
end $$;

-- The race. Whoever locks the request's row first and finds nobody there has it; everyone else is told so.
-- With `wanted` the answer to an offer, without it a helper's own acceptance (`new_offer` is its id then).
-- Answers the outcome, and with 'accepted' every offer that changed: the winner's and those it closed.
-- Locks are taken in one order everywhere: the request, then helpers.
create function volunteers.accept(request uuid, wanted uuid, new_offer uuid, who text, is_taken_in boolean, at timestamptz)
returns jsonb language plpgsql set plan_cache_mode = force_generic_plan
set enable_seqscan = off as $$
declare
  r volunteers.help_request;
  mine volunteers.offer;
  most integer;
  changed jsonb;
begin
  select * into r from volunteers.help_request where id = request for update;
  if not found then return '{"outcome": "not-found"}'; end if;
  select * into mine from volunteers.offer o where o.help_request_id = request and o.helper_id = who
    and case when wanted is null then o.status in ('proposed', 'accepted') else o.id = wanted end;
  if wanted is not null and mine.id is null then return '{"outcome": "not-found"}'; end if;
  if mine.status = 'accepted' then return jsonb_build_object('outcome', 'again', 'offerId', mine.id); end if;
  if wanted is null and r.danger and mine.id is null then return '{"outcome": "not-found"}'; end if;
  if r.asker_id = who then return '{"outcome": "own"}'; end if;
  if mine.status in ('declined', 'withdrawn') then return '{"outcome": "wrong-state"}'; end if;
  if r.status in ('matched', 'done')
    or exists (select 1 from volunteers.offer o where o.help_request_id = request and o.status = 'accepted')
  then return '{"outcome": "already-matched"}'; end if;
  if r.status <> 'open' or mine.status in ('expired', 'superseded') or (wanted is not null and mine.expires_at <= at)
    or (r.danger and not is_taken_in)
  then return '{"outcome": "wrong-state"}'; end if;
  if r.needs_volunteer and not is_taken_in then return '{"outcome": "not-taken-in"}'; end if;
  select p.max_open_tasks into most from volunteers.helper_profile p where p.helper_id = who for no key update;
  if (select l.open from volunteers.tasks_of(who) l) >= most then return '{"outcome": "too-many-tasks"}'; end if;

  if mine.id is null then
    insert into volunteers.offer (id, help_request_id, helper_id, status, by, taken_in, distance, proposed_at, answered_at)
    values (new_offer, request, who, 'accepted', 'helper', is_taken_in,
      (select (p.pos <-> r.pos)::integer from volunteers.helper_profile p where p.helper_id = who), at, at);
  end if;
  with closed as (
    update volunteers.offer o
    set status = case when o.helper_id = who then 'accepted' else 'superseded' end,
      taken_in = case when o.helper_id = who then is_taken_in else o.taken_in end,
      answered_at = case when o.helper_id = who then at end
    where o.help_request_id = request and (o.status = 'proposed' or o.id = new_offer)
    returning o.*)
  select jsonb_agg(to_jsonb(closed)) into changed from closed;
  update volunteers.help_request set look_at = null where id = request;
  return jsonb_build_object('outcome', 'accepted', 'offerId', coalesce(mine.id, new_offer), 'changed', changed);
end $$;

-- Sends a wave: asks the first of the ranked helpers who are still within their own limits, at most `room`.
-- The request is locked, then the helpers (in the order of their ids, so that two waves cannot wait for each other) before their limits
-- are counted. A look that finds nobody counts as a wave once: the first time.
create function volunteers.send_wave(request uuid, ranked jsonb, room integer, at timestamptz, until timestamptz)
returns jsonb language plpgsql set plan_cache_mode = force_generic_plan
set enable_seqscan = off as $$
declare
  asked jsonb;
  r volunteers.help_request;
  told boolean;
begin
  select h.* into r from volunteers.help_request h where h.id = request for update;
  perform 1 from volunteers.helper_profile p
  where p.helper_id in (select c ->> 'helperId' from jsonb_array_elements(ranked) c)
  order by p.helper_id for no key update;
  with chosen as (
    select c.* from jsonb_array_elements(ranked) with ordinality as e(c, place)
      cross join lateral jsonb_to_record(e.c) as c("offerId" uuid, "helperId" text, "distance" integer, "takenIn" boolean)
      join volunteers.helper_profile p on p.helper_id = c."helperId"
      cross join lateral volunteers.tasks_of(p.helper_id) l
    where not p.paused and l.open < p.max_open_tasks and (p.rests_until is null or p.rests_until <= at)
      and not exists (select 1 from volunteers.offer o where o.help_request_id = request
        and o.helper_id = p.helper_id and not o.may_ask_again)
    order by e.place limit room),
  rested as (
    update volunteers.helper_profile p set asked_at = at,
      rests_until = volunteers.rest_of(p.helper_id, p.max_offers_per_week, at)
    from chosen c where p.helper_id = c."helperId"),
  made as (
    insert into volunteers.offer (id, help_request_id, helper_id, status, by, taken_in, distance, proposed_at, expires_at)
    select c."offerId", request, c."helperId", 'proposed', 'system', c."takenIn", c.distance, at, until from chosen c
    returning *)
  select coalesce(jsonb_agg(to_jsonb(made)), '[]') into asked from made;
  told := jsonb_array_length(asked) > 0 or r.empty_looks = 0;
  update volunteers.help_request h set wave = h.wave + told::integer, looks = h.looks + 1, look_at = until,
    empty_looks = h.empty_looks + (jsonb_array_length(asked) = 0)::integer
  where h.id = request;
  return jsonb_build_object('wave', r.wave + told::integer, 'look', r.looks + 1, 'told', told, 'changed', asked);
end $$;

select kernel.open_schema('volunteers');
