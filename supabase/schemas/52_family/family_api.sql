-- Links as a guardian sees them: the list of students, the check of one link, and the relation. Links are made by the
-- acceptance of invitations (60_invitations) and by school_api.sql.

-- Functions ---------------------------------------------------------------------------------------

create function private.my_students()
returns table (link_id uuid, student_id uuid, full_name text, email text, avatar_url text, date_of_birth date,
               relation public.guardian_relation, rights public.guardian_right[], is_granted boolean,
               active_booking_count integer, linked_at timestamptz)
language plpgsql stable security definer rows 5 set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
-- Definer: this is the most frequent read, so it has one cached plan without policies. It applies the rules
-- of the policies on its four tables: own ACTIVE links with effective rights, details with view_progress.
-- Bounded by max_students_per_guardian.
declare
  v_me uuid := private.me();
  v_restricted boolean := private.has_restrictions(v_me);
begin
  return query
    select g.id, g.target_profile_id, p.full_name, case when 'view_progress' = any (r.rights) then d.email end,
           p.avatar_url, case when 'view_progress' = any (r.rights) then d.date_of_birth end, g.relation, r.rights,
           g.minor_until <= current_date and private.is_granted(v_me, g.target_profile_id),
           (select count(*) from private.active_bookings b
            where b.guardian_id = v_me and b.student_id = g.target_profile_id)::integer,
           g.created_at
    from private.active_guardian_links g
    cross join lateral (select case when v_restricted
      then array(select i from unnest(g.held_rights) i
                 where i <> all (private.denied_rights(v_me, g.target_profile_id)))
      else g.held_rights end) r(rights)
    join public.profiles p on p.id = g.target_profile_id
    left join public.profile_details d on d.profile_id = g.target_profile_id
    where g.source_profile_id = v_me and r.rights <> '{}';
end;
$$;
comment on function private.my_students() is 'The rows of the view my_students.';

create view public.my_students with (security_invoker = true) as
select s.* from private.my_students() s;
comment on view public.my_students is
  'Students of the signed-in guardian. rights: the effective ones. is_granted: the student is an adult and has granted '
  'them. email and date_of_birth: null without view_progress.';

create function private.validate_link(
  p_guardian_id uuid, p_student_id uuid, p_right public.guardian_right default null)
returns boolean
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the answer depends on rows that neither end can see. Volatile: reads of an admin are audited.
begin
  if not private.is_operator() and coalesce(private.require_me() not in (p_guardian_id, p_student_id), true) then
    if not private.is_admin() then
      perform private.fail('permission.denied',
        'Only the guardian or the student of the link may call this.');
    elsif private.was_guardian(private.me(), p_student_id) then
      perform private.fail('guardian.not_impartial', 'Another admin may ask about this student.');
    end if;
    perform private.audit_admin_read('link.validated', 'profiles', p_student_id,
      jsonb_build_object('guardian_id', p_guardian_id));
  end if;
  return private.has_right(p_guardian_id, p_student_id, p_right);
end;
$$;

select private.expose('validate_link', 'everyone',
  'True if the guardian may exercise p_right for the student now; p_right null: any right. For the guardian, '
  'the student, the secret key, and for admins, audited, except about students whose guardian they are or '
  'were. Errors: auth.required, permission.denied, guardian.not_impartial, rate.limited.');

create function private.update_link(p_link_id uuid, p_relation public.guardian_relation)
returns public.profile_graph
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_me uuid := private.require_me();
  v_link public.profile_graph;
begin
  if p_relation is null then
    perform private.fail('validation.failed', 'p_relation must be FATHER, MOTHER, GUARDIAN or OTHER.');
  end if;
  perform private.count_write(v_me);
  select g.* into v_link
  from public.profile_graph g
  where g.id = p_link_id and g.source_profile_id = v_me and g.relationship_type = 'GUARDIAN'
    and private.is_visible_to_guardian(g)
  for no key update;
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  elsif v_link.relation = 'OTHER' and p_relation <> 'OTHER' then
    -- Family guardians confirm other guardians, so a guardian cannot become family by their own choice.
    perform private.fail('validation.failed',
      'p_relation must not change from OTHER; a new invitation, the school or an admin can.');
  end if;
  update public.profile_graph g set relation = p_relation where g.id = p_link_id returning * into v_link;
  return v_link;
end;
$$;

select private.expose('update_link', 'everyone',
  'Changes the relation of the calling guardian to the student; OTHER cannot be changed. Returns the link. '
  'Errors: auth.required, link.not_found, validation.failed, rate.limited.',
  false, 'shown_link');

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_students to authenticated, service_role;
grant execute on function private.my_students() to authenticated, service_role;
