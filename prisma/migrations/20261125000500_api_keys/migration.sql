-- Keys with which a partner's own system reports to the backup. Of the key itself only its hash is kept.

create table identity.api_key (
  id           text primary key,
  person_id    text not null references identity.person (id),
  name         text not null, -- sealed
  hash         text not null unique,
  created_at   timestamptz(6) not null,
  last_used_on date, -- the Dutch day: no record of when somebody works
  revoked_at   timestamptz(6)
);
create index api_key_person on identity.api_key (person_id, id desc);
select kernel.open_schema('identity');
