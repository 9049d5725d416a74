-- Who has read an alert that asks for it, and who has not. The table is in alerts.sql, and whom one was told to in
-- alert_news.sql.

-- Functions ---------------------------------------------------------------------------------------

create function private.acknowledge_event(p_event_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no INSERT on acknowledgements.
declare
  v_me uuid := private.require_me();
  v_event public.communication_events;
begin
  select e.* into v_event from public.communication_events e where e.id = p_event_id;
  if private.is_reader(v_event) is not true then
    perform private.fail('event.not_found', 'No such alert.');
  elsif not v_event.asks_acknowledgement then
    perform private.fail('validation.failed', 'p_event_id must name an alert that asks for an acknowledgement.');
  end if;
  perform private.count_write(v_me);
  insert into public.event_acknowledgements (event_id, profile_id) values (p_event_id, v_me) on conflict do nothing;
end;
$$;

select private.expose('acknowledge_event', 'everyone',
  'Says that the caller has read an alert that asks for it; again changes nothing. Errors: auth.required, '
  'event.not_found, validation.failed, rate.limited.', true);

create function private.list_unacknowledged(
  p_event_id uuid, p_limit integer default null, p_offset integer default null)
returns table (profile_id uuid, full_name text, told_at timestamptz, waiting bigint, acknowledged bigint)
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: returns names that the caller cannot read. Volatile: reads by admins are audited. Left out are guardians
-- of a student whose guardian the caller is, and who is told only for a student whom a restriction hides from the
-- caller.
#variable_conflict use_column
declare
  v_me uuid := private.require_me();
  v_event public.communication_events;
  v_hidden uuid[];
begin
  perform private.require_page(coalesce(p_limit, 50), coalesce(p_offset, 0));
  select e.* into v_event from public.communication_events e where e.id = p_event_id and e.deleted_at is null;
  if v_event.id is null
     or not private.may_announce(v_event.organization_id, v_event.school_id, v_event.campus_id) then
    if private.is_reader(v_event) then
      perform private.fail('permission.denied', 'Who has not acknowledged is shown to those who may write the alert.');
    end if;
    perform private.fail('event.not_found', 'No such alert.');
  elsif not v_event.asks_acknowledgement then
    perform private.fail('validation.failed', 'p_event_id must name an alert that asks for an acknowledgement.');
  end if;
  perform private.audit_admin_read('unacknowledged.listed', 'communication_events', p_event_id);
  v_hidden := array(select private.my_hidden_students())
    || private.guarded_students(array(select private.profiles_of_person(v_me)));
  return query
    with reached as (
      -- As of now, whether or not anybody is hidden: who has left is not listed either, and so a restriction
      -- looks like a student who left.
      select distinct a.profile_id
      from private.alert_audience(
        v_event.target_level, v_event.audience, v_event.organization_id, v_event.school_id, v_event.campus_id) a
      where a.student_id is null or a.student_id <> all (v_hidden)
    ), told as (
      select r.profile_id, r.told_at, exists (
               select from public.event_acknowledgements k
               where k.event_id = p_event_id and k.profile_id = r.profile_id) as acknowledged
      from private.alert_recipients r
      join reached h on h.profile_id = r.profile_id
      -- The author is told of what others change, and is not asked.
      where r.event_id = p_event_id and r.told_at is not null and r.profile_id is distinct from v_event.created_by_id
    )
    select t.profile_id, p.full_name, t.told_at, count(*) over () as waiting,
           (select count(*) from told k where k.acknowledged) as acknowledged
    from told t
    join public.profiles p on p.id = t.profile_id
    where not t.acknowledged
    order by p.full_name, p.id
    limit coalesce(p_limit, 50) offset coalesce(p_offset, 0);
end;
$$;

select private.expose('list_unacknowledged', 'everyone',
  'Who was told of an alert and has not acknowledged it, by name, with how many in all have not (waiting) and '
  'how many have. For those who may write alerts to its target; audited for admins. p_limit: 1 to 200, '
  'default 50. Errors: auth.required, permission.denied, event.not_found, validation.failed, rate.limited.');
