-- Support points whole: what they offer to whom, when they are open, who keeps them; activities; coverage.

alter table places.support_point
  add column status          text not null default 'published'
    check (status in ('proposed', 'published', 'rejected', 'closed')),
  add column organisation_id text,            -- whose staff keep it
  add column organisation    text,            -- its name as it is shown
  add column about           text,
  add column groups          text[] not null default '{}', -- whom it is meant for; empty: everybody
  add column accessibility   text[] not null default '{}',
  add column languages       text[] not null default '{}',
  add column phone           text,
  add column email           text,
  add column website         text,
  add column films           jsonb not null default '[]', -- [{ url, title }]
  add column hours           text,            -- OpenStreetMap's opening_hours notation; null: not known
  -- When it is open, from `opened_from` until `opened_until`, as follows from `hours`: what SQL asks. Worked out anew
  -- when the hours change, and each day for the time that comes.
  add column opened          tstzmultirange not null default '{}',
  add column opened_from     timestamptz,
  add column opened_until    timestamptz,
  add column confirmed_at    timestamptz,     -- when somebody who keeps it last said that all this is so
  add column reminded_at     timestamptz,     -- when its keepers were last asked to confirm
  add column reviewed        boolean not null default true, -- a coordinator looked since it last changed
  add column rejection       text,            -- why it was not published
  add column ref             text unique,     -- its id where it was imported from
  add column created_by      text,
  add column changed_at      timestamptz;
create index support_point_box on places.support_point (lat, lon);
create index support_point_organisation on places.support_point (organisation_id);
create index support_point_review on places.support_point (id) where status = 'proposed' or not reviewed;
create index support_point_opened_until on places.support_point (opened_until) where hours is not null;

-- A picture of a support point; the file itself is in the store of files, under the same id.
create table places.picture (
  id               uuid primary key,
  support_point_id text not null references places.support_point on delete cascade,
  alt              text not null,
  width            integer not null,
  height           integer not null,
  added_by         text,
  added_at         timestamptz not null
);
create index picture_support_point on places.picture (support_point_id, added_at);

-- 'Something is wrong here', from anybody, signed in or not. The words are kept sealed: with the reporter's key, or with
-- the installation's when we do not know who it is.
create table places.support_point_report (
  id               uuid primary key,
  support_point_id text not null references places.support_point on delete cascade,
  kind             text not null,
  text             text,
  reporter_id      text,
  status           text not null default 'open' check (status in ('open', 'resolved', 'dismissed')),
  answer           text,
  handled_by       text,
  created_at       timestamptz not null,
  handled_at       timestamptz
);
create index support_point_report_open on places.support_point_report (support_point_id, created_at) where status = 'open';
create index support_point_report_reporter on places.support_point_report (reporter_id) where reporter_id is not null;

-- Inhabitants of an area, from an imported file.
create table places.population (
  area_id     text primary key,
  inhabitants integer not null check (inhabitants >= 0),
  as_of       date,
  source      text
);

-- A long calculation of coverage, over every change of what is open in a period.
create table places.coverage_run (
  id          uuid primary key,
  asked_by    text not null,
  function    text not null,
  level       text not null,
  from_at     timestamptz not null,
  to_at       timestamptz not null,
  status      text not null check (status in ('waiting', 'running', 'done', 'failed')),
  done        integer not null default 0,
  total       integer not null default 0,
  result      jsonb,
  created_at  timestamptz not null,
  beat_at     timestamptz,          -- when whoever works on it last said so: after silence another takes over
  finished_at timestamptz
);
create index coverage_run_asker on places.coverage_run (asked_by, created_at);

-- Something people do together: once, or repeating. `starts_at` and `ends_at` are local times in Europe/Amsterdam.
create table places.activity (
  id               uuid primary key,
  revision         integer not null,
  kind             text not null,
  title            text not null,
  about            text,
  support_point_id text references places.support_point on delete set null,
  lat              double precision not null,
  lon              double precision not null,
  pos              earth not null generated always as (ll_to_earth(lat, lon)) stored,
  address          text,
  areas            text[] not null,
  organisation_id  text,
  organisation     text,
  organiser_id     text not null,
  starts_at        timestamp not null,
  ends_at          timestamp not null check (ends_at > starts_at),
  repeats          text,            -- RRULE of RFC 5545, without DTSTART; null: once
  capacity         integer check (capacity > 0), -- null: everybody is welcome
  sign_up          boolean not null,
  groups           text[] not null default '{}',
  status           text not null default 'planned' check (status in ('planned', 'cancelled')),
  created_at       timestamptz not null
);
create index activity_pos on places.activity using gist (pos);
create index activity_organiser on places.activity (organiser_id);
create index activity_organisation on places.activity (organisation_id);

-- The dates of an activity in the time that comes, worked out from its repetition; one that was changed or cancelled
-- keeps its row. `date` is the local date of the start as the repetition has it, and so the name of this time.
create table places.activity_date (
  activity_id uuid not null references places.activity on delete cascade,
  date        date not null,
  during      tstzrange not null,
  cancelled   boolean not null default false,
  note        text,
  primary key (activity_id, date)
);
create index activity_date_during on places.activity_date using gist (during);

create table places.sign_up (
  activity_id  uuid not null,
  date         date not null,
  person_id    text not null,
  people       integer not null default 1 check (people > 0), -- who comes along counts too
  signed_up_at timestamptz not null,
  primary key (activity_id, date, person_id),
  foreign key (activity_id, date) references places.activity_date on delete cascade
);
create index sign_up_person on places.sign_up (person_id);

-- Whom to tell: people, with the organisation they work for.
select kernel.make_person_table('places');
alter table places.person add column organisation_id text;
create index person_organisation on places.person (organisation_id) where organisation_id is not null;

select kernel.open_schema('places');

-- What others keep of a support point: when it is open, and whether it is still there.
alter table requests.support_point add column hours text, add column gone boolean not null default false;
alter table backup.support_point add column hours text, add column gone boolean not null default false;

-- What requests keep of activities, to propose them.
create table requests.activity (
  id       text primary key,
  revision integer not null,
  kind     text,
  title    text not null,
  lat      double precision not null,
  lon      double precision not null,
  pos      earth generated always as (ll_to_earth(lat, lon)) stored,
  coming   jsonb not null,        -- [{ from, to }], the first few
  gone     boolean not null
);
create index requests_activity_pos on requests.activity using gist (pos);
select kernel.open_schema('requests');
select kernel.open_schema('backup');
