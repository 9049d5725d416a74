-- Who sees whom: the policies on profiles and details. Each audience is one arm of an `or`. Cheap arms
-- come first: the array of an arm is computed only if no earlier arm passed the row.

-- Functions ---------------------------------------------------------------------------------------

create function private.my_link_people() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the policy uses it; as the caller it would recurse.
declare
  v_me uuid := private.me();
begin
  return query
    select g.target_profile_id from public.profile_graph g
    where g.source_profile_id = v_me and g.status <> 'BLOCKED'
      and (g.relationship_type <> 'GUARDIAN' or g.status <> 'ACTIVE' or private.held_rights(g) <> '{}')
    union all
    select g.source_profile_id from public.profile_graph g where g.target_profile_id = v_me;
  perform from private.active_agent_links g where g.source_profile_id = v_me;
  if found then
    return query select s.student_id from private.my_client_students() s;
  end if;
end;
$$;
comment on function private.my_link_people() is
  'The other ends of the signed-in person''s links; for an agent also the students of their clients.';

create function private.my_booking_people() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
  set enable_sort = 'off'
as $$
-- Definer: the policy uses it; as the caller it would recurse.
-- Answered from indexes. A tutor may have thousands of bookings with some hundred people: duplicates are
-- removed first, by hashing, which is faster than sorting. Clients and guardians see students through
-- my_booked_students only; the policy excludes hidden ones.
declare
  v_me uuid := private.me();
  v_hidden uuid[] := array(select private.my_hidden_students());
begin
  -- For the few who meet a restriction: of the lessons that they see alone, as the policy on bookings has it.
  if v_hidden <> '{}' then
    return query
      select unnest(array[b.client_id, b.tutor_id, case when b.tutor_id = v_me then b.student_id end])
      from public.bookings b
      where v_me in (b.client_id, b.tutor_id, b.student_id, b.guardian_id)
        and (b.client_id <> all (v_hidden) or (b.status in ('confirmed', 'completed') and b.ends_at <= now()));
    return query select private.students_paid_for(v_me);
    return;
  end if;
  return query
    select b.tutor_id from public.bookings b where b.client_id = v_me;
  return query
    select unnest(array[b.client_id, b.tutor_id]) from public.bookings b where b.student_id = v_me;
  return query
    select unnest(array[b.client_id, b.student_id])
    from (select distinct x.client_id, x.student_id from public.bookings x where x.tutor_id = v_me) b;
  return query
    select unnest(array[b.client_id, b.tutor_id])
    from public.bookings b
    where b.guardian_id = v_me and b.client_id <> b.guardian_id;
  return query select private.students_paid_for(v_me);
end;
$$;
comment on function private.my_booking_people() is
  'Clients and tutors of the bookings that the signed-in person sees; for a tutor also the students, and for a '
  'guardian those who came of age since. May contain duplicates and nulls.';

create function private.my_acquaintances() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the policy uses it; as the caller it would recurse.
-- One function, so that the caller and their students are looked up once for all of its parts; the rules
-- of the parts are in the files of their domains.
declare
  v_me uuid := private.me();
  v_child_ids uuid[] := array(select private.my_family_student_ids());
  v_may_be_closed boolean := private.may_be_closed(v_me);
  v_taught_ids uuid[];
  v_staffed_ids uuid[];
begin
  select array_agg(t.student_id), array_agg(t.student_id) filter (where t.may_message)
  into v_taught_ids, v_staffed_ids
  from private.taught_students(v_me) t;
  return query select private.my_inviters();
  -- Both sides of contact pairs, never two guardians of one student. Staff see their students also where
  -- they may not message about them, as former guardians may not: they read the records already.
  if v_child_ids <> '{}' then
    return query
      select s.staff_id from private.staff_of(v_child_ids) s
      where not v_may_be_closed or not private.is_contact_closed(s.staff_id, v_me, s.student_id);
  end if;
  return query select unnest(v_taught_ids);
  if v_staffed_ids <> '{}' then
    return query
      select g.guardian_id from private.guardians_who_may('message', v_staffed_ids) g
      where not v_may_be_closed or not private.is_contact_closed(v_me, g.guardian_id, g.student_id);
  end if;
  -- The people of threads that the caller may read.
  return query
    select unnest(array[t.guardian_id, t.staff_id, t.student_id])
    from private.readable_threads(v_me, v_child_ids) t;
  return query select private.my_school_people();
end;
$$;
comment on function private.my_acquaintances() is
  'People whom the signed-in person knows from invitations, contacts, threads, schools and courses. May contain '
  'duplicates and nulls.';

-- Access ------------------------------------------------------------------------------------------

create policy profiles_select on public.profiles for select to authenticated
  using (
    (id = (select private.me())
     -- For signed-in people, not for the token of an ended account.
     or (listed_as_tutor and (select private.me()) is not null)
     or id = any (array(select private.my_link_people()))
     or id = any (array(select private.my_booking_people()))
     or id = any (array(select private.my_acquaintances())))
    and id <> all (array(select private.my_hidden_students())));
create policy profile_details_select on public.profile_details for select to authenticated
  using (profile_id = (select private.me())
         or profile_id = any (array(select private.my_student_ids('view_progress'))));
grant execute on function
  private.my_link_people(),
  private.my_booking_people(),
  private.my_acquaintances()
to authenticated, service_role;
