-- Blocks: a student ends the link of a guardian for good. A block is a restriction of kind BLOCK, so it applies to
-- all accounts of both: 90_access/protection.sql finds them and blocks their links.

-- Functions ---------------------------------------------------------------------------------------

create view public.my_blocks with (security_invoker = true) as
select b.profile_id as guardian_id, b.full_name, b.blocked_at
from private.my_blocked_people() b
where b.kind = 'BLOCK';
comment on view public.my_blocks is
  'People whom the signed-in student blocked as guardians, in any of the student''s accounts, including the deleted '
  'one that held the link. unblock_guardian lifts a block.';

create function private.block_guardian(p_link_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_me uuid := private.require_me();
begin
  perform private.count_write(v_me);
  perform from public.profile_graph g
  where g.id = p_link_id and g.target_profile_id = v_me and g.relationship_type = 'GUARDIAN';
  if not found then
    perform private.fail('link.not_found', 'No such link.');
  end if;
  perform private.lock_addresses();
  -- Blocks create no notifications.
  perform private.set_quiet(true);
  perform private.release_link(p_link_id, 'unassign');
  update public.profile_graph set status = 'BLOCKED', is_primary = false where id = p_link_id;
  perform private.set_quiet(false);
end;
$$;

select private.expose('block_guardian', 'everyone',
  'Ends the link of a guardian permanently and unassigns the student from bookings that depend on it, '
  'without notifications; for the student. Errors: auth.required, link.not_found, rate.limited.', true);

create function private.unblock_guardian(p_profile_id uuid, p_student_id uuid default null) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: clients cannot write the graph.
declare
  v_student_id uuid := coalesce(p_student_id, private.me());
  v_block_ids uuid[];
begin
  perform private.begin_write();
  if v_student_id is distinct from private.me() then
    perform private.require_admin();
    if private.is_same_person(p_profile_id, private.me()) then
      perform private.fail('permission.denied', 'You cannot lift a block against yourself.');
    elsif private.was_guardian(private.me(), v_student_id) then
      perform private.fail('guardian.not_impartial', 'Another admin can lift this block.');
    elsif not private.manages_student(v_student_id) then
      perform private.fail('permission.denied', 'Another admin can lift this block.');
    end if;
    perform private.require_impartial(p_profile_id);
  end if;
  -- A block applies to people, so it ends for all accounts of both.
  perform private.lock_addresses();
  v_block_ids := array(
    select s.restriction_id
    from private.restriction_subjects s
    join private.restriction_students t on t.restriction_id = s.restriction_id
    join public.contact_restrictions r on r.id = s.restriction_id
    where s.profile_id = p_profile_id and t.profile_id = v_student_id and r.kind = 'BLOCK');
  if v_block_ids = '{}' then
    perform private.fail('link.not_found', 'This person is not blocked.');
  end if;
  delete from public.profile_graph g
  using private.restriction_subjects s
  join private.restriction_students t on t.restriction_id = s.restriction_id
  where s.restriction_id = any (v_block_ids) and g.source_profile_id = s.profile_id
    and g.target_profile_id = t.profile_id and g.relationship_type = 'GUARDIAN' and g.status = 'BLOCKED';
  delete from public.contact_restrictions where id = any (v_block_ids);
end;
$$;

select private.expose('unblock_guardian', 'everyone',
  'Lifts a block, for all accounts of the person; for the student, and with p_student_id for admins who are '
  'guardians neither of the student nor, with that person, of another one. A new link needs a new invitation. '
  'Errors: auth.required, auth.mfa_required, permission.denied, guardian.not_impartial, link.not_found, '
  'validation.failed, rate.limited.', true);

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_blocks to authenticated, service_role;
