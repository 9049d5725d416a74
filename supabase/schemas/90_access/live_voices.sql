-- access.changed when the age or the standing of a student changes: who speaks for the student, and what guardians
-- hold, follows from both at each use, so no row of theirs changes. The state before is remembered by a trigger of its
-- own. Settings of majority concern more people, and a birthday is nobody's act: what they change is found by polling.

-- Functions ---------------------------------------------------------------------------------------

create function private.voices_of(p_student_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people.
begin
  return jsonb_build_object(p_student_id, case when private.speaks_for_self(p_student_id) then 'message' else '' end)
      || coalesce((
        select jsonb_object_agg(g.source_profile_id, array_to_string(private.shown_rights(g), ' '))
        from public.profile_graph g
        where g.target_profile_id = p_student_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'), '{}');
end;
$$;
comment on function private.voices_of(uuid) is
  'What the student and each guardian may do now, as text to compare.';

create function private.announce_voices(p_student_id uuid, p_before jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people.
declare
  v_after jsonb := private.voices_of(p_student_id);
  v_changed uuid[] := array(
    select k.id::uuid from jsonb_object_keys(p_before || v_after) k(id)
    where coalesce(p_before ->> k.id, '') <> coalesce(v_after ->> k.id, ''));
begin
  if v_changed = '{}' then
    return;
  end if;
  perform private.announce(
    v_changed || p_student_id
    -- Agents list the students of their clients.
    || array(
      select a.source_profile_id from private.active_agent_links a
      where a.target_profile_id = any (v_changed)
        and not private.is_fully_restricted(a.source_profile_id, p_student_id)
        and not private.is_fully_restricted(a.source_profile_id, a.target_profile_id))
    -- Staff gain or lose a contact.
    || array(
      select s.staff_id from private.staff_of(array[p_student_id]) s
      where exists (
        select from unnest(v_changed) c(id)
        where (coalesce(p_before ->> c.id::text, '') ~ '\mmessage\M')
            <> (coalesce(v_after ->> c.id::text, '') ~ '\mmessage\M')
          and not private.is_contact_closed(s.staff_id, c.id, p_student_id))),
    'access.changed');
end;
$$;
comment on function private.announce_voices(uuid, jsonb) is
  'Sends access.changed to a student and those who may do something else for them than before, with their agents, and '
  'to staff who gain or lose a contact.';

-- Triggers ----------------------------------------------------------------------------------------

create function private.tg_remember_voices() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links and restrictions of other people. The argument names the column that holds the student. Of
-- several rows about one student the first remembers.
declare
  v_student_id uuid := to_jsonb(new) ->> tg_argv[0];
  v_before jsonb := private.voices_before();
begin
  if not v_before ? v_student_id::text then
    perform private.set_voices_before(v_before || jsonb_build_object(v_student_id, private.voices_of(v_student_id)));
  end if;
  return new;
end;
$$;
comment on function private.tg_remember_voices() is 'Remembers who spoke for a student before a change.';

create function private.tg_announce_voices() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: reads links, staff and restrictions of other people. Also closes exports, so that a standing that comes back
-- does not open them again.
declare
  v_student_id uuid := to_jsonb(new) ->> tg_argv[0];
  v_before jsonb := private.voices_before() -> v_student_id::text;
begin
  if v_before is not null then
    perform private.set_voices_before(private.voices_before() - v_student_id::text);
    perform private.announce_voices(v_student_id, v_before);
    perform private.close_lost_exports(array(
      select v_student_id
      union
      select g.source_profile_id from public.profile_graph g
      where g.target_profile_id = v_student_id and g.relationship_type = 'GUARDIAN'
      union
      select a.source_profile_id
      from public.profile_graph g
      join private.active_agent_links a on a.target_profile_id = g.source_profile_id
      where g.target_profile_id = v_student_id and g.relationship_type = 'GUARDIAN'));
  end if;
  return null;
end;
$$;
comment on function private.tg_announce_voices() is
  'Sends access.changed where a change of age or standing changed what somebody may do for a student, and closes what '
  'rested on it.';

create trigger profile_details_05_remember_voices before update on public.profile_details
  for each row when ((new.date_of_birth, new.date_of_birth_vouched, new.country)
                     is distinct from (old.date_of_birth, old.date_of_birth_vouched, old.country))
  execute function private.tg_remember_voices('profile_id');
create trigger profile_details_90_announce_voices after update on public.profile_details
  for each row when ((new.date_of_birth, new.date_of_birth_vouched, new.country)
                     is distinct from (old.date_of_birth, old.date_of_birth_vouched, old.country))
  execute function private.tg_announce_voices('profile_id');
create trigger student_statuses_05_remember_voices before insert or update on public.student_statuses
  for each row execute function private.tg_remember_voices('student_id');
create trigger student_statuses_90_announce_voices after insert or update on public.student_statuses
  for each row execute function private.tg_announce_voices('student_id');
