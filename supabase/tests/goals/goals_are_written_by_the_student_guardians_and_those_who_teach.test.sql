-- Who writes and reads goals: the student, guardians with view_progress, and who teaches the student.
begin;
select plan(44);

select tests.staff_schools();
select tests.create_users('carol', 'walt', 'dana: tutor', 'theo: tutor', 'leo: student');
select tests.link('carol', 'mia', '{view_progress}'), tests.link('walt', 'mia', '{book,message}');
select tests.enroll('leo', 'e2');
select tests.book('bob', 'dana', 'mia', '3 days', 'confirmed', 'bob');
select tests.course('writing', 'theo', 'Writing');
select tests.takes('writing', 'mia');

create function pg_temp.tries(p_who text, p_student text, p_course text default null) returns text
language plpgsql as $$
declare
  v_error text;
  v_id uuid;
begin
  perform tests.authenticate_as(p_who);
  v_id := public.create_goal(tests.id(p_student), 'Goal of ' || p_who, 'count', 10, 'books', tests.the(p_course));
  perform tests.clear_authentication();
  perform tests.keep(p_who || coalesce('_' || p_course, ''), v_id);
  return (select g.author_side from private.goals g where g.id = v_id);
exception when others then
  get stacked diagnostics v_error = message_text;
  return v_error;
end $$;
create function pg_temp.reads(p_who text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select string_agg(replace(g.title, 'Goal of ', ''), ',' order by g.title) from public.my_goals g);
end $$;
grant execute on all functions in schema pg_temp to authenticated;

select is(pg_temp.tries('mia', 'mia'), 'student', 'A student writes a goal of their own');
select is(pg_temp.tries('mia', 'leo'), 'student.not_found', 'A student cannot write a goal of another student');
select is(pg_temp.tries('bob', 'mia'), 'guardian', 'A guardian with view_progress writes a goal');
select is(pg_temp.tries('carol', 'mia'), 'guardian', 'A second guardian with view_progress writes a goal');
select is(pg_temp.tries('walt', 'mia'), 'student.not_found', 'A guardian without view_progress cannot write a goal');
select is(pg_temp.tries('bob', 'leo'), 'student.not_found', 'A guardian cannot write a goal of another child');
select is(pg_temp.tries('dana', 'mia'), 'staff', 'A tutor with a lesson writes a goal');
select is(pg_temp.tries('dana', 'leo'), 'student.not_found', 'A tutor cannot write a goal of a student of others');
select is(pg_temp.tries('tina', 'mia'), 'staff', 'A teacher of the class writes a goal');
select is(pg_temp.tries('tina', 'leo'), 'student.not_found', 'A teacher cannot write a goal of a student of another class');
select is(pg_temp.tries('otto', 'leo'), 'student.not_found', 'An office manager, who does not teach, cannot write a goal');
select is(pg_temp.tries('sam', 'leo'), 'student.not_found', 'A school manager cannot write a goal');
select is(pg_temp.tries('ada', 'leo'), 'student.not_found', 'An admin cannot write a goal');
select is(pg_temp.tries('theo', 'mia', 'writing'), 'staff', 'The tutor of a course writes a goal in it');
select is(pg_temp.tries('dana', 'mia', 'writing'), 'student.not_found', 'A tutor of the student cannot write a goal in a course of others');
select is(pg_temp.tries('theo', 'leo', 'writing'), 'student.not_found', 'Staff of a course cannot write a goal of whom it does not teach');
select is(pg_temp.tries('bob', 'mia', 'writing'), 'guardian', 'A guardian writes a goal in a course that the student takes');
select tests.clear_authentication();
select tests.course('algebra', 'theo', 'Algebra');
select is(pg_temp.tries('bob', 'mia', 'algebra'), 'course.not_found', 'A guardian cannot write a goal in a course that the student does not take');
select is(pg_temp.tries('mia', 'mia', 'algebra'), 'course.not_found', 'A student cannot write a goal in a course that they do not take');
select tests.authenticate_as_anon();
select throws_ok(format($$ select public.create_goal(%L, 'x', 'count', 1) $$, gen_random_uuid()), 'PT401', 'auth.required',
  'Nobody writes a goal without a session');
select throws_ok('select from public.my_goals', '42501', null, 'Nobody reads goals without a session');
select tests.clear_authentication();

-- What each reads.
update private.goals set title = title || ' in Writing' where course_id is not null and tests.is_own(id);
select is(pg_temp.reads('mia'), 'bob,bob in Writing,carol,dana,mia,theo in Writing,tina', 'A student reads all of their goals');
select is(pg_temp.reads('bob'), 'bob,bob in Writing,dana,mia,theo in Writing,tina', 'A guardian reads no goal of another guardian');
select is(pg_temp.reads('carol'), 'carol,dana,mia,theo in Writing,tina', 'The other guardian reads no goal of the first');
select is(pg_temp.reads('walt'), null, 'A guardian without view_progress reads no goal');
select is(pg_temp.reads('dana'), 'bob,carol,dana,mia,tina', 'A tutor reads the goals outside courses of others');
select is(pg_temp.reads('theo'), 'bob,bob in Writing,carol,dana,mia,theo in Writing,tina',
  'The tutor of a course reads its goals, and those in no course');
select is(pg_temp.reads('otto'), null, 'An office manager reads no goal');
select is(pg_temp.reads('sam'), null, 'A school manager reads no goal');
select is(pg_temp.reads('ada'), null, 'An admin reads no goal');
select is(pg_temp.reads('leo'), null, 'Another student reads no goal');
select tests.authenticate_as('bob');
select results_eq($$ select author_side || coalesce(' ' || author_name, '') || is_own::text from public.my_goals order by 1 $$,
  '{guardiantrue,guardiantrue,"staff Danafalse","staff Theofalse","staff Tinafalse",studentfalse}'::text[], 'A guardian sees who of the staff wrote a goal');
select tests.authenticate_as('dana');
select set_eq($$ select author_side || coalesce(' ' || author_name, '') from public.my_goals $$,
  '{guardian,"staff Dana","staff Tina",student}'::text[], 'Staff see which side wrote a goal, and names of staff alone');
select tests.clear_authentication();

-- A teacher who is a guardian, and one who was: no goal of the other guardians.
select tests.link('tina', 'mia', '{book}');
select is(pg_temp.reads('tina'), 'dana,mia,tina', 'A teacher who is a guardian reads no goal of another guardian');
select tests.clear_authentication();
select tests.keep('link', (select g.id from public.profile_graph g where g.source_profile_id = tests.id('tina')));
delete from public.profile_graph where id = tests.the('link');
select is(pg_temp.reads('tina'), 'dana,mia,tina', 'A teacher who was a guardian reads no goal of another guardian');
select tests.clear_authentication();

-- Standing that ends.
select tests.restrict('dana', 'mia', '{view_progress}');
select is(pg_temp.reads('dana'), null, 'A tutor to whom the progress is denied reads no goal');
select is(pg_temp.tries('dana', 'mia'), 'student.not_found', 'A tutor to whom the progress is denied writes no goal');
select tests.clear_authentication();
select tests.restrict('carol', 'mia', '{view_progress,message,book,receive_alerts}');
select is(pg_temp.reads('carol'), null, 'A restricted guardian does not read even their own goal');
select tests.clear_authentication();
update public.enrollments set status = 'dropped' where course_id = tests.the('writing');
select is(pg_temp.reads('theo'), 'theo in Writing', 'Staff of a course keep what staff wrote in it, as its record, and lose the others');
select tests.clear_authentication();
select is(pg_temp.tries('theo', 'mia', 'writing'), 'student.not_found', 'Staff write no goal of a student who has left their course');
select tests.authenticate_as('theo');
select throws_ok($$ select public.count_goal(g.id, 1) from public.my_goals g where g.title = 'Goal of theo in Writing' $$, 'PT403', 'permission.denied',
  'Staff record nothing in their goal of a student who has left their course');
select throws_ok(format($$ select public.count_goal(%L, 1) $$, tests.the('bob_writing')), 'PT404', 'goal.not_found',
  'Staff do not find a goal of the family of a student who has left their course');
select tests.authenticate_as('bob');
select lives_ok($$ select public.count_goal(g.id, 1) from public.my_goals g where g.title = 'Goal of bob in Writing' $$,
  'A guardian goes on with a goal of their own in a course that was dropped');
select is(pg_temp.reads('bob'), 'bob,bob in Writing,dana,mia,theo in Writing,tina', 'A family keeps its goals when a course is dropped');

select * from finish();
rollback;
