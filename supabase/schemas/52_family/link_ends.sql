-- Ending links: by one of its ends, by the school or an admin, and by the loss of the role on which a link rests.
-- A link never ends under an active booking: release_link locks the link, and releases the bookings on it.

-- Functions ---------------------------------------------------------------------------------------

create function private.require_booking_mode(p_mode text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
begin
  if coalesce(p_mode, 'refuse') not in ('refuse', 'unassign', 'cancel') then
    perform private.fail('validation.failed', 'p_on_active_bookings must be refuse, unassign or cancel.');
  end if;
  return coalesce(p_mode, 'refuse');
end;
$$;
comment on function private.require_booking_mode(text) is
  'Validates p_on_active_bookings; null means refuse. Errors: validation.failed.';

create function private.release_link(p_link_id uuid, p_mode text) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes bookings that the caller may not see.
declare
  v_link public.profile_graph;
  v_booking_ids uuid[];
  v_cancelled_ids uuid[] := '{}';
begin
  perform private.require_read_committed();
  -- Lock the link first: assignments hold it FOR SHARE. The bookings are then read in a new statement, which
  -- sees what those assignments committed.
  select g.* into v_link from public.profile_graph g where g.id = p_link_id for update;
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  v_booking_ids := private.active_bookings_on_link(v_link);
  if v_booking_ids <> '{}' then
    if p_mode = 'refuse' then
      perform private.fail('link.has_active_bookings', to_json(v_booking_ids)::text);
    end if;
    -- A lesson that has begun cannot be canceled; its student is unassigned.
    if p_mode = 'cancel' then
      v_cancelled_ids := array(
        select b.id from public.bookings b where b.id = any (v_booking_ids) and b.starts_at > clock_timestamp()
        order by b.starts_at, b.id);
      perform private.release_bookings(v_cancelled_ids, 'cancel');
    end if;
    v_booking_ids := array(
      select u.id from unnest(v_booking_ids) with ordinality u(id, n) where u.id <> all (v_cancelled_ids) order by u.n);
    perform private.release_bookings(v_booking_ids, 'unassign');
  end if;
  return json_build_object(
    'link_id', p_link_id, 'unassigned', v_booking_ids, 'cancelled', v_cancelled_ids);
end;
$$;
comment on function private.release_link(uuid, text) is
  'Locks a link and releases its active bookings. p_mode: refuse, unassign or cancel (lessons that have '
  'begun are unassigned). Returns the result of unlink_student. Errors: link.not_found, '
  'link.has_active_bookings.';

create function private.unlink_student(p_link_id uuid, p_on_active_bookings text default null) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_me uuid := private.begin_write();
  v_mode text := private.require_booking_mode(p_on_active_bookings);
  v_link public.profile_graph;
  v_result json;
begin
  select g.* into v_link
  from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'GUARDIAN' and g.status <> 'BLOCKED'
    and ((g.source_profile_id = v_me and private.is_visible_to_guardian(g))
         or g.target_profile_id = v_me or private.manages_student(g.target_profile_id));
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  elsif v_mode = 'cancel' and v_link.target_profile_id = v_me and not private.manages_student(v_me) then
    perform private.fail('permission.denied',
      'A student cannot cancel bookings that somebody else pays for.');
  elsif v_me not in (v_link.source_profile_id, v_link.target_profile_id) then
    perform private.require_impartial(v_link.source_profile_id);
  end if;
  v_result := private.release_link(p_link_id, v_mode);
  -- Checked again under the lock: the student may have blocked the guardian, and a block must remain.
  delete from public.profile_graph where id = p_link_id and status <> 'BLOCKED';
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  return v_result;
end;
$$;

select private.expose('unlink_student', 'everyone',
  'Ends a guardian link; for the guardian, the student, admins and school managers. p_on_active_bookings: '
  'refuse (default), unassign or cancel (not for the student). Returns {link_id, unassigned: [ids], '
  'cancelled: [ids]}. Errors: auth.required, link.not_found, link.has_active_bookings (detail: JSON array of '
  'booking ids), permission.denied, guardian.not_impartial (as staff, of another guardian of the caller''s own '
  'child), validation.failed, rate.limited.', true);

create function private.unlink_client(p_link_id uuid, p_on_active_bookings text default null) returns json
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_me uuid := private.begin_write();
  v_mode text := private.require_booking_mode(p_on_active_bookings);
  v_link public.profile_graph;
  v_result json;
begin
  -- The client may also be a student from whom the agent is restricted.
  select g.* into v_link from public.profile_graph g
  where g.id = p_link_id and g.relationship_type = 'AGENT'
    and ((g.source_profile_id = v_me and not private.is_fully_restricted(v_me, g.target_profile_id))
         or g.target_profile_id = v_me or private.is_admin());
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  elsif v_me not in (v_link.source_profile_id, v_link.target_profile_id) then
    perform private.require_impartial(v_link.source_profile_id);
    perform private.require_impartial(v_link.target_profile_id);
  end if;
  v_result := private.release_link(p_link_id, v_mode);
  delete from public.profile_graph where id = p_link_id;
  return v_result;
end;
$$;

select private.expose('unlink_client', 'everyone',
  'Ends the link of an agent with a client; for either of them and admins. Arguments, result and errors as '
  'in unlink_student, and guardian.not_impartial for an admin who is a guardian of a student of either.', true);

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_profile_roles__end_links() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: changes links of other people. The links are deleted, because an invitation that grants the role
-- again would otherwise restore them. Blocks remain. Links are locked before bookings; assignments and
-- acceptances lock the role FOR SHARE, so one that commits first is found here.
declare
  v_link_ids uuid[];
begin
  if tg_op = 'UPDATE' and (new.profile_id, new.role) = (old.profile_id, old.role) then
    return null;
  end if;
  perform private.require_read_committed();
  v_link_ids := array(
    select g.id from public.profile_graph g
    where g.status <> 'BLOCKED' and old.profile_id in (g.source_profile_id, g.target_profile_id)
      and case g.relationship_type
            when 'GUARDIAN' then (old.role = 'student' and g.target_profile_id = old.profile_id)
                              or (old.role in ('client', 'tutor', 'agent') and g.source_profile_id = old.profile_id
                                  and not private.may_be_guardian(old.profile_id))
            when 'AGENT' then (old.role = 'agent' and g.source_profile_id = old.profile_id)
                           or (old.role = 'client' and g.target_profile_id = old.profile_id)
            else false end
    order by g.id for update);
  perform private.release_link(i.id, 'unassign') from unnest(v_link_ids) i(id);
  delete from public.profile_graph g where g.id = any (v_link_ids);
  return null;
end;
$$;
comment on function private.tg_profile_roles__end_links() is
  'Ends the links that require a revoked role: guardian links with the student role or the guardian''s last '
  'of client, tutor and agent; agent links with the roles agent and client. Errors: validation.failed.';

-- Fires before profile_roles_20_release_bookings, because triggers fire in order of name.
create trigger profile_roles_15_end_links after update or delete on public.profile_roles
  for each row execute function private.tg_profile_roles__end_links();
