-- Who sees whom: the policies on people. Each audience is one arm; the cheap ones come first, and
-- an arm's array is computed only when a row was not let through before it.

-- Functions ---------------------------------------------------------------------------------------

create function private.my_link_people() returns setof uuid
language plpgsql stable security definer rows 10 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: policies ask it.
declare
  v_me uuid := private.me();
begin
  return query
    select g.target_profile_id from public.profile_graph g
    where g.source_profile_id = v_me and g.status <> 'BLOCKED'
    union all
    select g.source_profile_id from public.profile_graph g where g.target_profile_id = v_me;
  perform from public.profile_graph g
  where g.source_profile_id = v_me and g.relationship_type = 'AGENT' and g.status = 'ACTIVE';
  if found then
    return query select s.student_id from private.my_client_students() s;
  end if;
end;
$$;
comment on function private.my_link_people() is
  'The other ends of the signed-in person''s links, and for an agent the students of his clients.';

create function private.my_booking_people() returns setof uuid
language plpgsql stable security definer rows 20 set search_path = '' set plan_cache_mode = 'force_generic_plan'
  set enable_sort = 'off'
as $$
-- Definer: policies ask it. The indexes alone answer. A tutor may have taught thousands of lessons to some
-- hundred people: what repeats goes first, and is found faster by hashing than by sorting. A lesson
-- that a restriction hides shows nobody of it.
declare
  v_me uuid := private.me();
  v_hidden_ids uuid[] := array(select private.my_hidden_students());
begin
  return query
    select unnest(array[b.student_id, b.tutor_id]) from public.bookings b
    where b.client_id = v_me and not array[b.student_id] && v_hidden_ids;
  return query
    select unnest(array[b.client_id, b.tutor_id]) from public.bookings b where b.student_id = v_me;
  return query
    select unnest(array[b.client_id, b.student_id])
    from (select distinct x.client_id, x.student_id from public.bookings x where x.tutor_id = v_me) b
    where not array[b.client_id, b.student_id] && v_hidden_ids;
  return query
    select unnest(array[b.client_id, b.student_id, b.tutor_id])
    from public.bookings b
    where b.guardian_id = v_me and b.client_id <> b.guardian_id and not array[b.client_id, b.student_id] && v_hidden_ids;
end;
$$;
comment on function private.my_booking_people() is
  'Client, tutor and student of the bookings that the signed-in person sees. May name somebody more than once, or nobody (null).';

create function private.my_acquaintances() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: the policy asks it. One function, so that who asks, his children and his students are found
-- once for all arms; what an arm is about is ruled in the file of its domain.
declare
  v_me uuid := private.me();
  v_child_ids uuid[] := array(select private.my_student_ids('message'));
  v_taught_ids uuid[] := array(select t.student_id from private.my_taught_students() t);
begin
  return query select private.my_inviters();
  -- Both sides of contact pairs, and for staff their students. Never two guardians of one student.
  if v_child_ids <> '{}' then
    return query select s.staff_id from private.staff_of(v_child_ids) s;
  end if;
  if v_taught_ids <> '{}' then
    return query select unnest(v_taught_ids);
    return query select g.guardian_id from private.guardians_who_may('message', v_taught_ids) g;
  end if;
  -- The sides of the threads that one may read, and their students.
  return query
    select unnest(array[t.guardian_id, t.staff_id, t.student_id])
    from private.readable_threads(v_me, v_child_ids) t;
  return query select private.my_school_people();
end;
$$;
comment on function private.my_acquaintances() is
  'Whom the signed-in person knows from invitations, contacts, threads and schools. May name somebody more than once, or nobody (null).';

-- Access ------------------------------------------------------------------------------------------

create policy profiles_select on public.profiles for select to authenticated
  using (
    (id = (select private.me())
     -- For anyone signed in, not for the token of an account that has ended.
     or (listed_as_tutor and (select private.me()) is not null)
     or id = any (array(select private.my_link_people()))
     or id = any (array(select private.my_booking_people()))
     or id = any (array(select private.my_acquaintances())))
    and id <> all (array(select private.my_hidden_students())));

create policy profile_details_select on public.profile_details for select to authenticated
  using (profile_id = (select private.me())
         or profile_id = any (array(select private.my_student_ids('view_progress'))));

grant execute on function private.my_link_people(), private.my_booking_people(), private.my_acquaintances() to authenticated, service_role;
