-- Links: what guardians, students, clients and agents do with the links they have. Making links is
-- in the file on invitations, the calls of admins and schools in the one on oversight.

-- Functions: reads --------------------------------------------------------------------------------

create function private.my_students()
returns table (link_id uuid, student_id uuid, full_name text, email text, avatar_url text, date_of_birth date,
               relation public.guardian_relation, rights public.guardian_right[], active_booking_count integer,
               linked_at timestamptz)
language plpgsql stable security definer rows 5 set search_path = '' set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: one plan without policies, kept for the session; the list is the most frequent read. What
-- the policies on its four tables would leave is decided here: own ACTIVE links that no restriction
-- hides, the rights in force, details with view_progress. Bounded by max_students_per_guardian.
declare
  v_me uuid := private.me();
  v_restricted boolean;
begin
  perform from private.restriction_subjects s where s.profile_id = v_me;
  v_restricted := found;
  return query
    select g.id, g.target_profile_id, p.full_name, case when 'view_progress' = any (r.rights) then d.email end,
           p.avatar_url, case when 'view_progress' = any (r.rights) then d.date_of_birth end, g.relation, r.rights,
           (select count(*) from public.bookings b
            where b.guardian_id = v_me and b.student_id = g.target_profile_id
              and b.status in ('pending', 'confirmed') and b.ends_at > now())::integer,
           g.created_at
    from public.profile_graph g
    cross join lateral (select case when v_restricted
      then array(select i from unnest(g.rights) i where i <> all (private.denied_rights(v_me, g.target_profile_id)))
      else g.rights end) r(rights)
    join public.profiles p on p.id = g.target_profile_id
    left join public.profile_details d on d.profile_id = g.target_profile_id
    where g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
      and not (v_restricted and private.is_barred(v_me, g.target_profile_id));
end;
$$;
comment on function private.my_students() is 'The rows of the view my_students.';

create view public.my_students with (security_invoker = true) as
select s.* from private.my_students() s;
comment on view public.my_students is
  'Students of the signed-in guardian. rights: those in force. email and date_of_birth: with view_progress.';

create function private.validate_link(p_guardian_id uuid, p_student_id uuid, p_right public.guardian_right)
returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: neither end sees all that the answer depends on.
begin
  if not private.is_operator() and coalesce(private.require_me() not in (p_guardian_id, p_student_id), true)
     and not private.is_admin() then
    perform private.fail('permission.denied', 'Either end of the link may ask.');
  end if;
  return private.has_right(p_guardian_id, p_student_id, p_right);
end;
$$;
comment on function private.validate_link(uuid, uuid, public.guardian_right) is 'See public.validate_link.';

create function public.validate_link(
  p_guardian_id uuid, p_student_id uuid, p_right public.guardian_right default null)
returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  return private.validate_link(p_guardian_id, p_student_id, p_right);
end;
$$;
comment on function public.validate_link(uuid, uuid, public.guardian_right) is
  'True if the guardian may act for the student now, with p_right: exercise that right. For either end, admins, the secret key. Errors: auth.required, permission.denied.';

-- Functions: ending -------------------------------------------------------------------------------

create function private.require_booking_mode(p_mode text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if coalesce(p_mode, 'refuse') not in ('refuse', 'unassign', 'cancel') then
    perform private.fail('validation.failed', 'p_on_active_bookings: refuse, unassign or cancel.');
  end if;
  return coalesce(p_mode, 'refuse');
end;
$$;
comment on function private.require_booking_mode(text) is 'Errors: validation.failed.';

create function private.release_link(p_link_id uuid, p_mode text) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: works on bookings that the caller may not see.
declare
  v_link public.profile_graph;
  v_booking_ids uuid[];
begin
  perform private.require_read_committed();
  -- The link first: assignments hold it FOR SHARE. The bookings are looked for in a new statement,
  -- which sees what those assignments committed.
  select g.* into v_link from public.profile_graph g where g.id = p_link_id for update;
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  v_booking_ids := private.active_bookings_on_link(v_link);
  if v_booking_ids <> '{}' then
    if p_mode = 'refuse' then
      perform private.fail('link.has_active_bookings', to_json(v_booking_ids)::text);
    end if;
    perform private.release_bookings(v_booking_ids, p_mode);
  end if;
  return json_build_object(
    'link_id', p_link_id,
    'unassigned', case when p_mode = 'unassign' then v_booking_ids else '{}' end,
    'cancelled', case when p_mode = 'cancel' then v_booking_ids else '{}' end);
end;
$$;
comment on function private.release_link(uuid, text) is
  'Locks a link and takes its active bookings off it, by mode: refuse, unassign or cancel. Returns what unlink_student returns. Errors: link.not_found, link.has_active_bookings.';

create function private.unlink_student(p_link_id uuid, p_on_active_bookings text) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_me uuid := private.count_call();
  v_mode text := private.require_booking_mode(p_on_active_bookings);
  v_link public.profile_graph;
  v_result json;
begin
  select g.* into v_link
  from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED'
    and ((g.source_profile_id = v_me and not private.is_barred(v_me, g.target_profile_id))
         or g.target_profile_id = v_me or private.manages_student(g.target_profile_id));
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  elsif v_mode = 'cancel' and v_link.target_profile_id = v_me and not private.manages_student(v_me) then
    perform private.fail('permission.denied', 'A student does not cancel what somebody else paid.');
  end if;
  v_result := private.release_link(p_link_id, v_mode);
  -- Judged again under the lock: the student may have blocked meanwhile, and a block stays.
  delete from public.profile_graph where id = p_link_id and status <> 'BLOCKED';
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  return v_result;
end;
$$;
comment on function private.unlink_student(uuid, text) is 'See public.unlink_student.';

create function public.unlink_student(p_link_id uuid, p_on_active_bookings text default null) returns json
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.unlink_student(p_link_id, p_on_active_bookings); end; $$;
comment on function public.unlink_student(uuid, text) is
  'Ends a guardian link. p_on_active_bookings: refuse (default), unassign, cancel (not for the student). For the guardian, the student, admins, school managers. Returns {link_id, unassigned: [ids], cancelled: [ids]}. Errors: auth.required, link.not_found, link.has_active_bookings (detail: JSON array of booking ids), permission.denied, validation.failed, rate.limited.';

create function private.unlink_client(p_link_id uuid, p_on_active_bookings text) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_me uuid := private.count_call();
  v_mode text := private.require_booking_mode(p_on_active_bookings);
  v_result json;
begin
  -- The client may be a student whom the agent is kept away from.
  perform from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'AGENT'
    and ((g.source_profile_id = v_me and not private.is_barred(v_me, g.target_profile_id))
         or g.target_profile_id = v_me or private.is_admin());
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  v_result := private.release_link(p_link_id, v_mode);
  delete from public.profile_graph where id = p_link_id;
  return v_result;
end;
$$;
comment on function private.unlink_client(uuid, text) is 'See public.unlink_client.';

create function public.unlink_client(p_link_id uuid, p_on_active_bookings text default null) returns json
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.unlink_client(p_link_id, p_on_active_bookings); end; $$;
comment on function public.unlink_client(uuid, text) is
  'Ends an agent''s link with a client; for either end and admins. Arguments, result and errors as unlink_student.';

-- Functions: changing -----------------------------------------------------------------------------

create function private.update_link(p_link_id uuid, p_relation public.guardian_relation)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_me uuid := private.require_me();
  v_link public.profile_graph;
begin
  if p_relation is null then
    perform private.fail('validation.failed', 'p_relation: FATHER, MOTHER, GUARDIAN or OTHER.');
  end if;
  perform private.count_write(v_me);
  select g.* into v_link
  from public.profile_graph g
  where g.id = p_link_id and g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN'
    and g.status <> 'BLOCKED' and not private.is_barred(v_me, g.target_profile_id)
  for no key update;
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  elsif v_link.relation = 'OTHER' and p_relation <> 'OTHER' then
    -- Family is asked about other guardians; whoever manages a student does not make himself family.
    perform private.fail('validation.failed', 'p_relation: who was accepted as OTHER is made family by a new invitation, the school or an admin.');
  end if;
  update public.profile_graph g set relation = p_relation where g.id = p_link_id returning * into v_link;
  return v_link;
end;
$$;
comment on function private.update_link(uuid, public.guardian_relation) is 'See public.update_link.';

create function public.update_link(p_link_id uuid, p_relation public.guardian_relation)
returns public.profile_graph
language plpgsql volatile security invoker set search_path = ''
as $$ begin return private.update_link(p_link_id, p_relation); end; $$;
comment on function public.update_link(uuid, public.guardian_relation) is
  'The guardian says what he is to the student; OTHER stays OTHER. Returns the link. Errors: auth.required, link.not_found, validation.failed, rate.limited.';

create function private.block_guardian(p_link_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  perform from public.profile_graph g
  where g.id = p_link_id and g.target_profile_id = v_me and g.relationship_type = 'GUARDIAN';
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  -- Blocks notify nobody.
  perform set_config('homeroom.quiet', 'on', true);
  perform private.release_link(p_link_id, 'unassign');
  update public.profile_graph set status = 'BLOCKED', is_primary = false where id = p_link_id;
  perform set_config('homeroom.quiet', '', true);
end;
$$;
comment on function private.block_guardian(uuid) is 'See public.block_guardian.';

create function public.block_guardian(p_link_id uuid) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.block_guardian(p_link_id); end; $$;
comment on function public.block_guardian(uuid) is
  'The student ends a guardian''s link for good and leaves the bookings that stand on it; the guardian is not told. Errors: auth.required, link.not_found, rate.limited.';

create function private.unblock_guardian(p_profile_id uuid, p_student_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients do not write the graph.
declare
  v_student_id uuid := coalesce(p_student_id, private.me());
begin
  perform private.count_call();
  if v_student_id is distinct from private.me() then
    perform private.require_admin();
  end if;
  delete from public.profile_graph
  where source_profile_id = p_profile_id and target_profile_id = v_student_id
    and relationship_type = 'GUARDIAN' and status = 'BLOCKED';
  if not found then
    perform private.fail('link.not_found', 'That person is not blocked.');
  end if;
end;
$$;
comment on function private.unblock_guardian(uuid, uuid) is 'See public.unblock_guardian.';

create function public.unblock_guardian(p_profile_id uuid, p_student_id uuid default null) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.unblock_guardian(p_profile_id, p_student_id); end; $$;
comment on function public.unblock_guardian(uuid, uuid) is
  'The student lifts a block; a new link needs a new invitation. p_student_id: for admins. Errors: auth.required, permission.denied, link.not_found, rate.limited.';

create function private.confirm_guardian(p_link_id uuid, p_agree boolean) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: guardians of one student do not see each other's links.
declare
  v_me uuid := private.count_call();
  v_link public.profile_graph;
begin
  if p_agree is null then
    perform private.fail('validation.failed', 'p_agree: true or false.');
  end if;
  -- People before links, see check_assignment.
  perform from public.profiles p
  where p.id = (select g.target_profile_id from public.profile_graph g where g.id = p_link_id) for no key update;
  select g.* into v_link
  from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'GUARDIAN' and g.status = 'PENDING'
    and (private.manages_student(g.target_profile_id)
         or (private.has_right(v_me, g.target_profile_id)
             and exists (select from public.profile_graph own
                         where own.source_profile_id = v_me and own.target_profile_id = g.target_profile_id
                           and own.relationship_type = 'GUARDIAN' and own.relation <> 'OTHER')))
  for update;
  if not found then
    perform private.fail('link.not_found', 'No guardian is waiting under that id.');
  end if;
  if p_agree then
    update public.profile_graph set status = 'ACTIVE' where id = p_link_id;
  else
    delete from public.profile_graph where id = p_link_id;
  end if;
end;
$$;
comment on function private.confirm_guardian(uuid, boolean) is 'See public.confirm_guardian.';

create function public.confirm_guardian(p_link_id uuid, p_agree boolean) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.confirm_guardian(p_link_id, p_agree); end; $$;
comment on function public.confirm_guardian(uuid, boolean) is
  'Where second_guardian_policy is `confirm`: an existing family guardian, the school or an admin agrees to a waiting guardian, or refuses him. Errors: auth.required, link.not_found, validation.failed, rate.limited.';

create function private.set_date_of_birth(p_student_id uuid, p_date_of_birth date) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients hold no UPDATE on people.
begin
  perform private.count_call();
  if not private.has_right(private.me(), p_student_id, 'view_progress')
     and not private.manages_student(p_student_id) then
    perform private.fail('student.not_found', 'No such student.');
  elsif p_date_of_birth is null or p_date_of_birth not between '1900-01-01' and current_date then
    perform private.fail('validation.failed', 'p_date_of_birth: not a plausible date.');
  end if;
  update public.profile_details set date_of_birth = p_date_of_birth where profile_id = p_student_id;
  if not found then
    perform private.fail('student.not_found', 'No such student.');
  end if;
  perform private.audit('profile_details.date_of_birth', 'profile_details', p_student_id, '{date_of_birth}');
end;
$$;
comment on function private.set_date_of_birth(uuid, date) is 'See public.set_date_of_birth.';

create function public.set_date_of_birth(p_student_id uuid, p_date_of_birth date) returns void
language plpgsql volatile security invoker set search_path = ''
as $$ begin perform private.set_date_of_birth(p_student_id, p_date_of_birth); end; $$;
comment on function public.set_date_of_birth(uuid, date) is
  'Corrects a student''s date of birth; for guardians with view_progress, school managers, admins. Errors: auth.required, student.not_found, validation.failed, rate.limited.';

grant select on public.my_students to authenticated, service_role;
grant execute on function private.my_students() to authenticated, service_role;
grant execute on function
  private.validate_link(uuid, uuid, public.guardian_right), public.validate_link(uuid, uuid, public.guardian_right),
  private.unlink_student(uuid, text), public.unlink_student(uuid, text),
  private.unlink_client(uuid, text), public.unlink_client(uuid, text),
  private.update_link(uuid, public.guardian_relation), public.update_link(uuid, public.guardian_relation),
  private.block_guardian(uuid), public.block_guardian(uuid),
  private.unblock_guardian(uuid, uuid), public.unblock_guardian(uuid, uuid),
  private.confirm_guardian(uuid, boolean), public.confirm_guardian(uuid, boolean),
  private.set_date_of_birth(uuid, date), public.set_date_of_birth(uuid, date)
to anon, authenticated, service_role;
