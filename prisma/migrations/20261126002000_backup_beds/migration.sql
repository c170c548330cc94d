-- Beds that were taken from within backup calls, as the service that keeps beds tells of them: so that a call shows its
-- bed, and hears when it goes. Who is in it stands nowhere here.

create table backup.respite_location (
  id       uuid primary key,
  revision integer not null,
  name     text not null
);

create table backup.call_bed (
  stay_id     uuid primary key,
  call_id     uuid not null references backup.call (id) on delete cascade,
  revision    integer not null,
  status      text not null,
  kind        text not null,
  location_id uuid not null,
  from_date   date not null,
  to_date     date not null, -- of leaving
  held_until  timestamptz(6),
  taken_at    timestamptz(6) not null
);
create index call_bed_call on backup.call_bed (call_id, taken_at desc);

select kernel.open_schema('backup');
