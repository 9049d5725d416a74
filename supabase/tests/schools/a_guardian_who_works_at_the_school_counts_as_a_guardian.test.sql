begin;
select plan(19);

-- Bob is Mia's guardian. Tina teaches Mia's class, Otto works in the office, Sam manages the school, Ada is
-- an admin; Gil has never been a guardian and teaches as well.
select tests.staff_schools();
select tests.create_user('gil');
select tests.employ('gil', 'teacher', 'e1');

create function pg_temp.becomes_guardian(p_status public.link_status, p_ended boolean) returns void language plpgsql as $$
declare
  v_who text;
begin
  foreach v_who in array '{tina,otto,sam,ada}'::text[] loop
    insert into public.profile_roles (profile_id, role) values (tests.id(v_who), 'client') on conflict do nothing;
    perform tests.link(v_who, 'mia', p_status => p_status);
    if p_ended then
      delete from public.profile_graph where source_profile_id = tests.id(v_who);
    end if;
  end loop;
end;
$$;
create function pg_temp.sees_bob(p_who text) returns text language plpgsql as $$
declare
  v_seen text[] := '{}';
begin
  perform tests.authenticate_as(p_who);
  begin
    if exists (select from public.student_parents(tests.id('mia')) p where p.guardian_id = tests.id('bob')) then
      v_seen := array_append(v_seen, 'student_parents');
    end if;
  exception when sqlstate 'PT403' then null;
  end;
  begin
    if exists (select from public.guardian_children(tests.id('bob'))) then
      v_seen := array_append(v_seen, 'guardian_children');
    end if;
  exception when sqlstate 'PT403' then null;
  end;
  if exists (select from public.list_contacts() c where c.profile_id = tests.id('bob')) then
    v_seen := array_append(v_seen, 'list_contacts');
  end if;
  if exists (select from public.profiles p where p.id = tests.id('bob')) then
    v_seen := array_append(v_seen, 'profiles');
  end if;
  begin
    if exists (select from public.find_threads(tests.id('mia'))) then
      v_seen := array_append(v_seen, 'find_threads');
    end if;
  exception when sqlstate 'PT403' then null;
  end;
  if exists (select from public.my_threads t where t.other_id = tests.id('bob')) then
    v_seen := array_append(v_seen, 'my_threads');
  end if;
  perform tests.clear_authentication();
  return array_to_string(v_seen, ' ');
end;
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select public.send_message(tests.id('mia'), 'Hello', tests.id('tina'));
select public.send_message(tests.id('mia'), 'Hello', tests.id('otto'));
select tests.clear_authentication();
select tests.keep('thread', (select id from public.threads where staff_id = tests.id('tina')));

select is(pg_temp.sees_bob('tina'), 'student_parents list_contacts profiles my_threads',
  'A teacher sees the guardians of a student');
select is(pg_temp.sees_bob('otto'), 'student_parents list_contacts profiles my_threads',
  'The office sees the guardians of a student');
select is(pg_temp.sees_bob('sam'), 'student_parents', 'A manager lists the guardians of a student');
select is(pg_temp.sees_bob('ada'), 'student_parents guardian_children find_threads',
  'An admin lists guardians and threads');

savepoint before;
select pg_temp.becomes_guardian('ACTIVE', false);
select is(pg_temp.sees_bob('tina'), '', 'A teacher who is a guardian sees no other guardian');
select is(pg_temp.sees_bob('otto'), '', 'An office manager who is a guardian sees no other guardian');
select is(pg_temp.sees_bob('sam'), '', 'A manager who is a guardian sees no other guardian');
select is(pg_temp.sees_bob('ada'), '', 'An admin who is a guardian sees no other guardian');
select is(pg_temp.sees_bob('gil'), 'student_parents list_contacts profiles',
  'A teacher who is none sees all of them');
rollback to before;

select pg_temp.becomes_guardian('ACTIVE', true);
select is((select count(*)::int from public.profile_graph where source_profile_id = tests.id('tina')), 0,
  'The links have ended');
select is(pg_temp.sees_bob('tina'), '', 'A teacher who was a guardian sees no other guardian');
select is(pg_temp.sees_bob('otto'), '', 'An office manager who was a guardian sees no other guardian');
select is(pg_temp.sees_bob('sam'), '', 'A manager who was a guardian sees no other guardian');
select is(pg_temp.sees_bob('ada'), '', 'An admin who was a guardian sees no other guardian');
select tests.authenticate_as('ada');
select throws_ok($$ select public.review_thread(tests.the('thread'), 'Complaint') $$, 'PT404', 'thread.not_found',
  'Such an admin reads no thread about the student');
select throws_ok($$ select public.explain_access(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin who was a guardian gets no explanation of the other''s access');
select is_empty($$ select from public.list_audit_log(p_limit => 200) l where l.details ->> 'target_profile_id' = tests.id('mia')::text $$,
  'Such an admin reads no entry about the student''s guardians');
select tests.authenticate_as('bob');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('tina')) $$, 'PT404', 'contact.not_found',
  'The other guardian writes to somebody else at the school');
select lives_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('gil')) $$,
  'A teacher who is no guardian is written to');

select * from finish();
rollback;
