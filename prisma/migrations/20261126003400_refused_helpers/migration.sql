-- Who asks may have somebody else: the helpers they would rather not have. Danger comes first in the queue.

alter table requests.help_request add column refused text[] not null default '{}';
alter table volunteers.help_request add column refused text[] not null default '{}';

-- The order of the queue: what waits, danger before the rest, the longest wait first.
drop index requests.help_request_waiting;
create index help_request_waiting on requests.help_request ((status <> 'open'), (not danger), created_at, id);

-- As before, without whom the asker would rather not have.
create or replace function volunteers.find_helpers(request uuid, at timestamptz, nearby boolean, for_wave boolean, most integer)
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
      and p.helper_id <> all (r.refused)
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

-- As before; who was refused cannot have it again.
create or replace function volunteers.accept(request uuid, wanted uuid, new_offer uuid, who text, is_taken_in boolean, at timestamptz)
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
  if who = any (r.refused) then return '{"outcome": "refused"}'; end if;
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
