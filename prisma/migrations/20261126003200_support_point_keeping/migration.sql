-- What keeping support points needs besides.

-- A published support point as a coordinator last saw it, while somebody's change of it was not looked at yet: so that
-- who reviews sees what changed.
create table places.reviewed_point (
  support_point_id text primary key references places.support_point on delete cascade,
  fields           jsonb not null
);

-- Pictures whose files may be in the store of files without a row: on their way in, or thrown away. They are removed
-- after that moment, unless the row came.
create table places.leftover_picture (
  id           uuid primary key,
  remove_after timestamptz not null
);
create function places.leave_picture() returns trigger language plpgsql as $$
begin
  insert into places.leftover_picture (id, remove_after) values (old.id, '-infinity')
  on conflict (id) do update set remove_after = excluded.remove_after;
  return null;
end $$;
create trigger picture_left after delete on places.picture for each row execute function places.leave_picture();

select kernel.open_schema('places');
