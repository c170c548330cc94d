-- Which kinds of help there are is told to who keeps what helpers want to do, so that nobody offers what nobody can ask.

-- What requests last told of its kinds: one row.
create table requests.kinds_told (
  one_row  boolean primary key default true check (one_row),
  revision integer not null,
  kinds    text[] not null
);
select kernel.open_schema('requests');

-- What volunteers last heard of them: one row.
create table volunteers.known_kinds (
  one_row  boolean primary key default true check (one_row),
  revision integer not null,
  kinds    text[] not null
);
select kernel.open_schema('volunteers');
