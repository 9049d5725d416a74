-- The family side of messages about a student: guardians who hold `message`, and an adult student who speaks for
-- themselves. Every rule of messages that asks for the family side asks here. has_right is about guardians alone.

-- Functions ---------------------------------------------------------------------------------------

create function private.speaks_for(p_profile_id uuid, p_student_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads rights, accounts and dates of birth of other people. Nobody is linked to themselves.
begin
  return case when p_profile_id = p_student_id then private.speaks_for_self(p_student_id)
              else private.has_right(p_profile_id, p_student_id, 'message') end;
end;
$$;
comment on function private.speaks_for(uuid, uuid) is
  'True if the person writes and reads messages about the student as their family now: a guardian with `message`, or '
  'the student, from majority on.';

create function private.my_family_student_ids() returns setof uuid
language plpgsql stable security definer rows 5 set search_path = ''
as $$
-- Definer: policies of messages use it; reads rights and dates of birth. Most people are no students: one probe.
declare
  v_me uuid := private.me();
begin
  return query select private.students_of(v_me, 'message');
  perform from public.profile_roles r where r.profile_id = v_me and r.role = 'student';
  if found then
    return query select private.who_speak_for_self(array[v_me]);
  end if;
end;
$$;
comment on function private.my_family_student_ids() is
  'Students about whom the signed-in person writes and reads messages as family now: speaks_for for all students '
  'of one person.';

create function private.family_sides_of(p_student_ids uuid[]) returns table (profile_id uuid, student_id uuid)
language plpgsql stable security definer rows 20 set search_path = ''
as $$
-- Definer: reads rights, accounts and dates of birth of other people.
begin
  return query select g.guardian_id, g.student_id from private.guardians_who_may('message', p_student_ids) g;
  return query select s.id, s.id from private.who_speak_for_self(p_student_ids) s(id);
end;
$$;
comment on function private.family_sides_of(uuid[]) is
  'Pairs of one of these students and somebody of the family side of messages about them: speaks_for for many '
  'students.';

-- Access ------------------------------------------------------------------------------------------

grant execute on function private.my_family_student_ids() to authenticated, service_role;
