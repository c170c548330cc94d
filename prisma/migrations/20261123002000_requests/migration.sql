-- Help requests: their lifecycle and their ladder.

create schema requests;

create table requests.help_request_kind (
  id               text primary key,
  position         smallint not null,
  icon             text not null,
  name             jsonb not null,
  description      jsonb not null,
  needs_volunteer  boolean not null,
  default_duration text not null,
  functions        text[] not null, -- of support points that help with this, too
  retired          boolean not null default false
);

insert into requests.help_request_kind
  (id, position, icon, name, description, needs_volunteer, default_duration, functions) values
  ('hospital-visit', 1, 'hospital',
    '{"nl": "Mee naar het ziekenhuis", "en": "Going along to the hospital"}',
    '{"nl": "Iemand gaat met je mee naar een afspraak in het ziekenhuis of bij de dokter.", "en": "Somebody goes with you to an appointment at the hospital or the doctor."}',
    false, 'PT3H', '{consulting-hour,walk-in}'),
  ('groceries', 2, 'basket',
    '{"nl": "Samen boodschappen doen", "en": "Doing groceries together"}',
    '{"nl": "Iemand gaat met je mee naar de winkel, of haalt iets voor je.", "en": "Somebody goes to the shop with you, or gets something for you."}',
    false, 'PT1H', '{meals,walk-in}'),
  ('walk', 3, 'walk',
    '{"nl": "Een wandeling en een luisterend oor", "en": "A walk and a listening ear"}',
    '{"nl": "Even naar buiten met iemand die tijd heeft om te luisteren.", "en": "Going out with somebody who has time to listen."}',
    false, 'PT1H', '{walk-in,activities}'),
  ('administration', 4, 'papers',
    '{"nl": "Post en administratie", "en": "Letters and home administration"}',
    '{"nl": "Samen de post openen, formulieren invullen en papieren op orde brengen.", "en": "Opening letters, filling in forms and putting papers in order together."}',
    true, 'PT2H', '{consulting-hour,walk-in}'),
  ('reading', 5, 'book',
    '{"nl": "Voorlezen of lezen met een kind", "en": "Reading with a child"}',
    '{"nl": "Iemand leest samen met je kind.", "en": "Somebody reads together with your child."}',
    true, 'PT1H', '{activities,walk-in}'),
  ('odd-job', 6, 'tools',
    '{"nl": "Een klusje", "en": "An odd job"}',
    '{"nl": "Een lamp, een plank, een fietsband: iets kleins in en om het huis.", "en": "A lamp, a shelf, a flat tyre: something small in or around the house."}',
    false, 'PT1H', '{walk-in,activities}'),
  ('meal', 7, 'meal',
    '{"nl": "Samen eten of koffie drinken", "en": "Lunch or coffee together"}',
    '{"nl": "Samen aan tafel, bij jou, bij een buur of in de buurt.", "en": "At the table together, at your place, a neighbour''s or somewhere near."}',
    false, 'PT2H', '{meals,cooking-group,walk-in}'),
  ('phone-help', 8, 'phone',
    '{"nl": "Hulp met telefoon of computer", "en": "Help with phone or computer"}',
    '{"nl": "Iemand kijkt met je mee op je telefoon, tablet of computer.", "en": "Somebody looks at your phone, tablet or computer with you."}',
    false, 'PT1H', '{consulting-hour,walk-in}');

-- What somebody told us is sealed with the asker's key: `words` is the text, `whereabouts` the exact place, the
-- address and for whom it is. In clear is the blurred place only, and everybody's filters and distances use that.
create table requests.help_request (
  id              uuid primary key,
  kind            text not null references requests.help_request_kind (id),
  needs_volunteer boolean not null,
  status          text not null check (status in ('open', 'matched', 'done', 'cancelled', 'handed-on')),
  step            text not null check (step in ('neighbours', 'social-team', 'volunteer-coordinator')),
  danger          boolean not null,
  asker_id        text not null,
  helper_id       text,
  offer_id        uuid, -- the last one it was matched by; stays when the match ends
  confirmed       boolean not null,
  words           text not null,
  whereabouts     text not null,
  lat             double precision not null,
  lon             double precision not null,
  radius          double precision not null,
  pos             earth generated always as (ll_to_earth(lat, lon)) stored,
  areas           text[] not null, -- that hold the exact place: for the teams
  blurred_areas   text[] not null, -- that hold the blurred centre: for everybody else
  period_from     timestamptz,
  period_to       timestamptz,
  revision        integer not null,
  created_at      timestamptz not null,
  step_since      timestamptz not null,
  step_due        timestamptz, -- when it climbs, unless something happens first
  last_action     text not null,
  last_actor      text,
  constraint matched_has_helper check (status <> 'matched' or (helper_id is not null and offer_id is not null)),
  constraint open_has_no_helper check (status <> 'open' or (helper_id is null and not confirmed)),
  constraint danger_is_not_for_neighbours check (not danger or step <> 'neighbours')
);
create index help_request_pos on requests.help_request using gist (pos);
create index help_request_waiting on requests.help_request ((status <> 'open'), created_at, id);
create index help_request_created on requests.help_request (created_at, id);
create index help_request_asker on requests.help_request (asker_id);
create index help_request_helper on requests.help_request (helper_id);

create table requests.timeline_entry (
  id              bigint primary key generated by default as identity,
  help_request_id uuid not null references requests.help_request (id) on delete cascade,
  at              timestamptz not null,
  what            text not null,
  count           integer,
  step            text,
  person_id       text,
  reason          text -- sealed with the asker's key
);
create index timeline_entry_request on requests.timeline_entry (help_request_id, at);

-- Our copy of the offers, from volunteers' events. `position` is that of the last event in the log, so that an older
-- one that comes late is known as such; `used_at` the position of the acceptance that matched the request.
create table requests.offer (
  id              uuid primary key,
  help_request_id uuid not null references requests.help_request (id) on delete cascade,
  helper_id       text not null,
  status          text not null,
  by              text not null,
  taken_in        boolean not null,
  at              timestamptz not null, -- of the last event
  position        bigint not null,
  used_at         bigint
);
create index offer_request on requests.offer (help_request_id);

create table requests.support_point (
  id                 text primary key,
  revision           integer not null,
  name               text not null,
  lat                double precision not null,
  lon                double precision not null,
  pos                earth generated always as (ll_to_earth(lat, lon)) stored,
  functions          text[] not null,
  neighbours_welcome boolean not null
);
create index support_point_pos on requests.support_point using gist (pos);

select kernel.make_area_tables('requests');
select kernel.make_person_table('requests');

-- What the rules must know of a new request: whether the kind needs a volunteer (null: there is no such kind), and the
-- areas of the exact place and of the blurred one.
create function requests.look(wanted text, exact_lat float8, exact_lon float8, blurred_lat float8, blurred_lon float8,
  out needs_volunteer boolean, out outside boolean, out areas text[], out blurred_areas text[])
language sql stable as $$
  select (select k.needs_volunteer from requests.help_request_kind k where k.id = wanted and not k.retired),
    here.outside, here.areas, around.areas
  from requests.areas_at(exact_lat, exact_lon) here, requests.areas_at(blurred_lat, blurred_lon) around
$$;

-- Posting a help request, all of it in one statement and without a transaction around it: the request, the start of
-- its history, the timer of its first rung, the event, and the answer that is kept for its Idempotency-Key. When the
-- areas were drawn anew since they were looked at, nothing is written (`moved`), and the caller looks again.
-- In an interactive transaction of Prisma's, sixteen posting at once on a busy machine, a post took 14 ms instead of
-- 8.5, and 17 instead of 9 with a key.
create function requests.post(request jsonb, exact_lat float8, exact_lon float8, entries jsonb, event jsonb,
  timer jsonb, once jsonb, out outcome text, out kept_status smallint, out kept_location text, out kept_answer text)
language plpgsql as $$
declare
  filed requests.help_request := jsonb_populate_record(null::requests.help_request, request);
  told log.event := jsonb_populate_record(null::log.event, event);
  before record;
begin
  select * into before from kernel.begin_once(once);
  outcome := before.outcome;
  if outcome is not null then
    kept_status := (before.kept).status;
    kept_location := (before.kept).location;
    kept_answer := (before.kept).answer;
    return;
  end if;
  if (requests.areas_at(exact_lat, exact_lon)).areas is distinct from filed.areas then
    outcome := 'moved';
    return;
  end if;

  insert into requests.help_request (id, kind, needs_volunteer, status, step, danger, asker_id, confirmed, words,
    whereabouts, lat, lon, radius, areas, blurred_areas, period_from, period_to, revision, created_at, step_since,
    step_due, last_action, last_actor)
  values (filed.id, filed.kind, filed.needs_volunteer, filed.status, filed.step, filed.danger, filed.asker_id, false,
    filed.words, filed.whereabouts, filed.lat, filed.lon, filed.radius, filed.areas, filed.blurred_areas,
    filed.period_from, filed.period_to, filed.revision, filed.created_at, filed.step_since, filed.step_due,
    filed.last_action, filed.last_actor);
  insert into requests.timeline_entry (help_request_id, at, what, step, person_id)
  select filed.id, e.at, e.what, e.step, e.person_id
  from jsonb_to_recordset(entries) as e(at timestamptz, what text, step text, person_id text);
  insert into kernel.timer (service, kind, subject, due_at, data)
  select 'requests', timer->>'kind', timer->>'subject', (timer->>'due_at')::timestamptz, timer->'data'
  where timer is not null;
  insert into log.event (id, type, version, subject, thread, actor, areas, audience, data, request_id, occurred_at)
  values (told.id, told.type, told.version, told.subject, told.thread, told.actor, told.areas, told.audience,
    told.data, told.request_id, told.occurred_at);
  perform kernel.keep_once(once);
end $$;

select kernel.open_schema('requests');
