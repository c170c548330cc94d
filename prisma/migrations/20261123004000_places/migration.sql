-- Places: the areas of the municipality, its support points, its settings.

create schema places;

-- The same tables as every service's copy of the areas has; here are also the shape as it came, and what was asked.
select kernel.make_area_tables('places');
alter table places.area
  add column named_outside boolean not null, -- named at the import as shown but not served
  add column geometry jsonb not null;        -- GeoJSON MultiPolygon

-- One counter for all areas: it grows with every change of any of them, also when an area goes and comes back.
create sequence places.area_revision as integer;

-- Where the areas of a level come from: as long as it is the demo, an import replaces them.
create table places.area_level (
  level       text primary key,
  source      text not null check (source in ('demo', 'import')),
  imported_at timestamptz not null
);

create table places.support_point (
  id                 text primary key,
  revision           integer not null,
  name               text not null,
  lat                double precision not null,
  lon                double precision not null,
  pos                earth not null generated always as (ll_to_earth(lat, lon)) stored,
  address            text,
  functions          text[] not null,
  neighbours_welcome boolean not null,
  areas              text[] not null
);
create index support_point_pos on places.support_point using gist (pos);

-- Settings are read by every service and written by this one.
select kernel.create_role('omzien_places');
grant insert, update on kernel.setting to omzien_places;

select kernel.open_schema('places');
