-- Blocks of contacts: a guardian, or an adult student, ends the conversations with somebody who is a tutor, about every
-- student. To the tutor it looks as if the link had ended. A block is a restriction of kind CONTACT: it applies to all
-- accounts of the tutor and to those of who made it (private.blocks_as), and outlives them. Teachers and office
-- managers are not blocked: the school must be able to write. A student who blocked somebody as a guardian has blocked
-- them as a tutor as well.

-- Functions: the rule -----------------------------------------------------------------------------

create function private.is_protected(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return exists (select from private.restriction_students t where t.profile_id = p_profile_id);
end;
$$;
comment on function private.is_protected(uuid) is
  'True if any restriction or block protects the person. Few people have one, so callers ask no more for the others.';

create function private.writes_for_school(p_staff_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads other people's bookings and memberships. `is true`: see staff_role.
begin
  return exists (
    select from private.student_staff x
    where x.student_id = p_student_id and (x.staff_id = p_staff_id) is true and x.role <> 'TUTOR');
end;
$$;
comment on function private.writes_for_school(uuid, uuid) is
  'True if the person is staff of the student in another role than that of a tutor: no block ends that.';

create function private.has_blocked(p_profile_id uuid, p_other_id uuid, p_side text, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  -- Called by row: most people have no restriction.
  return private.has_restrictions(p_other_id)
    and (private.restriction_exists(p_other_id, p_profile_id, 'BLOCK')
         or private.restriction_exists(p_other_id, p_profile_id, 'CONTACT'))
    and not private.writes_for_school(case p_side when 'staff' then p_profile_id else p_other_id end, p_student_id);
end;
$$;
comment on function private.has_blocked(uuid, uuid, text, uuid) is
  'True if the first person has blocked the other one. p_side: which side of their conversation about the student the '
  'first one is, guardian or staff; who blocked a tutor may teach a child of the blocked one. Who works at the '
  'student''s school writes for the school, and no block ends that.';

create function private.has_blocked_in(p_profile_id uuid, p_thread public.threads) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return case p_profile_id
    when p_thread.guardian_id
      then private.has_blocked(p_profile_id, p_thread.staff_id, 'guardian', p_thread.student_id)
    else private.has_blocked(p_profile_id, p_thread.guardian_id, 'staff', p_thread.student_id) end;
end;
$$;
comment on function private.has_blocked_in(uuid, public.threads) is
  'True if one of the two of a thread has blocked the other: they leave no mark that they read, withdraw nothing and '
  'are told of nothing.';

create function private.is_contact_closed(p_staff_id uuid, p_family_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return private.has_blocked(p_family_id, p_staff_id, 'guardian', p_student_id)
      or private.has_blocked(p_staff_id, p_family_id, 'staff', p_student_id);
end;
$$;
comment on function private.is_contact_closed(uuid, uuid, uuid) is
  'True if one of the two has blocked the other, whoever is the tutor here: neither writes to the other about the '
  'student.';

create function private.may_be_closed(p_profile_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
begin
  return private.is_protected(p_profile_id) or private.has_restrictions(p_profile_id);
end;
$$;
comment on function private.may_be_closed(uuid) is
  'False for most people: no contact of theirs is closed, so callers ask for none.';

-- Functions: calls --------------------------------------------------------------------------------

create view public.my_blocked_contacts with (security_invoker = true) as
select b.profile_id, b.full_name, b.blocked_at
from private.my_blocked_people() b
where b.kind = 'CONTACT';
comment on view public.my_blocked_contacts is
  'Tutors with whom the signed-in person ended their conversations, in any of their accounts. unblock_contact lifts '
  'a block.';

create function private.block_contact(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_me uuid := private.begin_write();
  v_is_known boolean;
  v_is_tutor boolean;
begin
  -- A block is no contact any more: again it changes nothing.
  if private.restriction_exists(p_profile_id, v_me, 'CONTACT') then
    return;
  end if;
  -- A contact of now, or one with whom there is a conversation: a tutor may come back. Whoever works at the school of
  -- the student as well goes on writing for the school.
  select count(*) > 0,
         coalesce(bool_or(c.role = 'TUTOR' and not private.writes_for_school(p_profile_id, c.student_id)), false)
  into v_is_known, v_is_tutor
  from (select k.role, k.student_id from private.my_contacts() k
        where k.profile_id = p_profile_id and k.my_side = 'guardian'
        union all
        select t.staff_role, t.student_id from public.threads t
        where t.guardian_id = v_me and t.staff_id = p_profile_id and private.reads_thread(v_me, t)
        union all
        -- A tutor whom a guardian, or an adult student, sees in a lesson or an invitation.
        select 'TUTOR', null
        where private.has_role(p_profile_id, 'tutor')
          and (private.has_role(v_me, 'client') or private.decides_for_self(v_me))
          and (p_profile_id in (select private.my_inviters()) or exists (
                select from public.bookings b
                where b.tutor_id = p_profile_id and v_me in (b.client_id, b.guardian_id, b.student_id)
                   or b.client_id = p_profile_id and b.tutor_id = v_me))) c;
  if not v_is_known then
    perform private.fail('contact.not_found', 'No such contact of yours.');
  elsif not v_is_tutor then
    perform private.fail('permission.denied', 'Only tutors are blocked; other staff can be muted.');
  end if;
  perform private.lock_addresses();
  if not private.restriction_exists(p_profile_id, v_me, 'CONTACT') then
    insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis, created_by_id)
    values (v_me, p_profile_id, 'CONTACT', '{}', 'Blocked by the family', v_me);
  end if;
end;
$$;

select private.expose('block_contact', 'everyone',
  'Ends the conversations of the caller with a tutor, about every student: neither writes to the other any more, and '
  'the tutor is told as little as when a link ends. It binds all accounts of the tutor; of the caller those that hold '
  'the same address, and one that comes after. A contact, somebody with whom the caller has a conversation or had a '
  'lesson, or who invites them. What was written stays readable. For guardians, and adult students about themselves; '
  'lessons, records and other guardians stay, and the tutor books no lesson with the caller. Staff of the school can '
  'only be muted. Errors: auth.required, contact.not_found, permission.denied, rate.limited.', true);

create function private.unblock_contact(p_profile_id uuid) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: restrictions are closed to clients.
declare
  v_me uuid := private.begin_write();
begin
  perform private.lock_addresses();
  delete from public.contact_restrictions r
  using private.restriction_subjects s
  join private.restriction_students t on t.restriction_id = s.restriction_id
  where r.id = s.restriction_id and r.kind = 'CONTACT' and s.profile_id = p_profile_id and t.profile_id = v_me;
end;
$$;

select private.expose('unblock_contact', 'everyone',
  'Lifts a block of block_contact, for all accounts that it binds; of whom is not blocked it changes nothing. Errors: '
  'auth.required, rate.limited.', true);

-- Access ------------------------------------------------------------------------------------------

grant select on public.my_blocked_contacts to authenticated, service_role;
