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

-- Access ------------------------------------------------------------------------------------------

create policy profiles_select on public.profiles for select to authenticated
  using (
    (id = (select private.me())
     or listed_as_tutor
     or id = any (array(select private.my_link_people()))
     or id = any (array(select private.my_booking_people()))
     or id = any (array(select private.my_inviters()))
     or id = any (array(select private.my_contact_people()))
     or id = any (array(select private.my_thread_people()))
     or id = any (array(select private.my_school_people())))
    and id <> all (array(select private.my_hidden_students())));

create policy profile_details_select on public.profile_details for select to authenticated
  using (profile_id = (select private.me())
         or profile_id = any (array(select private.my_student_ids('view_progress'))));

grant execute on function private.my_link_people() to authenticated, service_role;
