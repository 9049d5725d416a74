-- An account has a thread that differs from the placeholder's in one person alone.
begin;
select plan(4);

select tests.create_users('bob', 'eve', 'dana: tutor', 'tess: tutor', 'charlie: student', 'casey: student');
select tests.keep('kid', tests.placeholder('bob', 'Kid'));
create function pg_temp.begin_thread(p_guardian uuid, p_staff uuid, p_student uuid) returns uuid language sql as $$
  insert into public.threads (guardian_id, staff_id, student_id, staff_role) values (p_guardian, p_staff, p_student, 'TUTOR') returning id;
$$;
create function pg_temp.student_after_adoption() returns text language plpgsql as $$
begin
  perform private.adopt_threads(tests.the('kid'), tests.id('charlie'));
  return (select p.full_name from public.threads t join public.profiles p on p.id = t.student_id where t.id = tests.the('thread'));
end;
$$;

select tests.keep('thread', pg_temp.begin_thread(tests.id('bob'), tests.id('dana'), tests.the('kid')));
savepoint before;
select pg_temp.begin_thread(tests.id('bob'), tests.id('tess'), tests.id('charlie'));
select is(pg_temp.student_after_adoption(), 'Charlie', 'A thread with another tutor leaves the placeholder''s thread to the account');
rollback to before;
select pg_temp.begin_thread(tests.id('eve'), tests.id('dana'), tests.id('charlie'));
select is(pg_temp.student_after_adoption(), 'Charlie', 'A thread of another guardian leaves the placeholder''s thread to the account');
rollback to before;
select pg_temp.begin_thread(tests.id('bob'), tests.id('dana'), tests.id('casey'));
select is(pg_temp.student_after_adoption(), 'Charlie', 'A thread about another student leaves the placeholder''s thread to the account');
rollback to before;
select pg_temp.begin_thread(tests.id('bob'), tests.id('dana'), tests.id('charlie'));
select is(pg_temp.student_after_adoption(), 'Kid', 'A thread of the same people keeps the placeholder''s thread where it is');

select * from finish();
rollback;
