-- Whom an alert is for: the rule of my_event_keys seen from the alert. Counted before it is written, judged
-- again when people are told and when an email is sent.

-- Functions ---------------------------------------------------------------------------------------

create function private.alert_audience(
  p_level public.event_target, p_audience public.event_audience, p_organization_id uuid, p_school_id uuid,
  p_campus_id uuid, p_profile_ids uuid[] default null)
returns table (profile_id uuid, student_id uuid)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
as $$
-- Definer: reads memberships, places and links of other people. A plan for each call: with the ids of a step
-- it reads by index, without them by tenant.
#variable_conflict use_column
begin
  return query
    select m.profile_id, null::uuid from public.memberships m
    where (p_level = 'all'
           -- Who reads an alert, not manages_at: managers above, and all staff of the campus.
           or (m.role = 'organization_manager' and m.organization_id = p_organization_id)
           or (m.role = 'school_manager' and m.school_id = p_school_id)
           or m.campus_id = p_campus_id)
      and (p_profile_ids is null or m.profile_id = any (p_profile_ids))
    union all
    select r.profile_id, null from public.profile_roles r
    where r.role = 'admin' and p_level in ('system', 'all')
      and (p_profile_ids is null or r.profile_id = any (p_profile_ids));
  if p_audience <> 'everyone' or (p_level <> 'all' and p_campus_id is null) then
    return;
  end if;
  if p_level = 'all' then
    return query
      select r.profile_id, null::uuid from public.profile_roles r
      where r.role = 'student' and (p_profile_ids is null or r.profile_id = any (p_profile_ids))
        and not private.is_ended_by_death('SCHOOL_ALERT', r.profile_id, null)
      union all
      select r.guardian_id, null from private.alert_receivers r
      where (p_profile_ids is null or r.guardian_id = any (p_profile_ids))
        and not private.is_ended_by_death('SCHOOL_ALERT', r.guardian_id, r.student_id);
    return;
  end if;
  return query
    select c.student_id, c.student_id from public.class_students c
    where c.campus_id = p_campus_id and (p_profile_ids is null or c.student_id = any (p_profile_ids))
      and not private.is_ended_by_death('SCHOOL_ALERT', c.student_id, null)
    union all
    select r.guardian_id, r.student_id
    from public.class_students c
    join private.alert_receivers r on r.student_id = c.student_id
    where c.campus_id = p_campus_id and (p_profile_ids is null or r.guardian_id = any (p_profile_ids))
      -- Parents of several children of the campus hear of it as those of the others.
      and not private.is_ended_by_death('SCHOOL_ALERT', r.guardian_id, r.student_id);
end;
$$;
comment on function
  private.alert_audience(public.event_target, public.event_audience, uuid, uuid, uuid, uuid[]) is
  'Whom a target reaches, several times where for several reasons: a student, or a guardian with the student '
  'for whom they receive alerts; staff without one. p_profile_ids: of these people only.';

create function private.event_audience(p_event public.communication_events, p_profile_ids uuid[] default null)
returns setof uuid
language sql stable security definer set search_path = ''
as $$
  -- Definer: as alert_audience.
  select distinct p.id
  from private.alert_audience(p_event.target_level, p_event.audience, p_event.organization_id, p_event.school_id,
                              p_event.campus_id, p_profile_ids) a
  join public.profiles p on p.id = a.profile_id
  where p.user_id is not null;
$$;
comment on function private.event_audience(public.communication_events, uuid[]) is
  'The accounts in the audience of an alert, whoever wrote it. p_profile_ids: of these only.';
