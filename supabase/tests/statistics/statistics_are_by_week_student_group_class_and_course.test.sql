-- What the parts are, whose records count in them, and when a week begins. The clock stands on a Wednesday.
begin;
select plan(31);

select tests.staff_schools();
select tests.create_users('leo: student', 'nia: student', 'dana: tutor', 'hugo');
select tests.enroll('leo', 'e1'), tests.employ('hugo', 'teacher', 'e1');
update private.settings set default_time_zone = 'UTC';
insert into private.school_zones (school_id, time_zone) values (tests.place('high'), 'Pacific/Auckland');
insert into public.courses (class_id, title) values (tests.place('e1'), 'Maths') returning tests.keep('maths', id);
select tests.course('algebra', 'dana', 'Algebra');
select tests.takes('maths', 'mia'), tests.takes('maths', 'leo'), tests.takes('algebra', 'mia'), tests.takes('algebra', 'nia');
-- Sunday evening is Monday in Auckland.
select tests.live_class('algebra', 'Sunday', '2026-03-15 20:00+00', 'mia', true), tests.live_class('maths', 'Monday', '2026-03-16 20:00+00', 'leo', true),
       tests.live_class('maths', 'Tuesday', '2026-03-09 20:00+00', 'mia', false);
insert into public.live_class_registrations (live_class_id, student_id, attended) values (tests.the('Sunday'), tests.id('nia'), true);
select tests.assignment('algebra', 'Terms'), tests.assignment('maths', 'Sums');
select tests.work('Terms', 'nia', 80, '2026-03-10 10:00+00'), tests.work('Terms', 'mia', 60, '2026-03-10 10:00+00'),
       tests.work('Sums', 'leo', 40, '2026-03-17 10:00+00');

create function pg_temp.at(
  p_by public.statistics_part default null, p_group_id uuid default null, p_class_id uuid default null, p_course_id uuid default null,
  p_student_id uuid default null, p_from date default '2026-03-09', p_until date default null, p_limit integer default null, p_offset integer default null)
returns table (part text, students integer, active integer, lessons integer, attended integer, missed integer, grades integer, mean numeric)
language sql security definer set search_path = '' as $$
  select coalesce(s.name, s.week::text), s.students, s.active_students, s.lessons, s.attended, s.missed, s.grades, s.mean_percentage
  from private.list_statistics_at(p_by, p_group_id, p_class_id, p_course_id, p_student_id, p_from, p_until, p_limit, p_offset, '2026-03-18 12:00+00') s; $$;
grant execute on all functions in schema pg_temp to authenticated, anon;

select tests.authenticate_as('dana');
select results_eq($$ select part, students, active, lessons, attended, grades, mean from pg_temp.at('week') $$,
  $$ values ('2026-03-09', 2, 2, 1, 1, 2, 70.00), ('2026-03-16', 2, 1, 1, 1, 0, null) $$,
  'A lesson counts in the week of each student''s school, else in that of the settings');
select results_eq($$ select lessons, attended from pg_temp.at() $$, 'values (1, 2)', 'A lesson that lies in two weeks is one lesson');
select results_eq($$ select part, lessons, attended, mean from pg_temp.at('student') $$, $$ values ('Mia', 1, 1, 60.00), ('Nia', 1, 1, 80.00) $$,
  'Students come by name');
select results_eq($$ select name from public.list_statistics('student', p_descending => true) $$, $$ values ('Nia'), ('Mia') $$,
  'Students come by name from the end');
select results_eq($$ select name from public.list_statistics('student', p_search => 'nI') $$, $$ values ('Nia') $$, 'Students are found by name');
select throws_ok($$ select public.list_statistics('student', p_sort => 'email') $$, 'PT400', 'validation.failed', 'Students are sorted by what is shown');
select results_eq($$ select part, mean from pg_temp.at('student', p_limit => 1, p_offset => 1) $$, $$ values ('Nia', 80.00) $$, 'Students come in pages');
select results_eq($$ select part, students, mean from pg_temp.at('course') $$, $$ values ('Algebra', 2, 70.00) $$, 'Courses are those of the tutor');
select is_empty($$ select from pg_temp.at('class') $$, 'A tutor sees no class');
select tests.keep('group', public.create_group('Best', p_student_ids => array[tests.id('nia')]));
select public.create_group('Empty');
select results_eq($$ select part, students, active, lessons, mean from pg_temp.at('group') $$,
  $$ values ('Best', 1, 1, 1, 80.00), ('Empty', 0, 0, 0, null) $$, 'Groups come by name, and so do empty ones');
select results_eq($$ select part, students, grades from pg_temp.at('week', p_group_id => tests.the('group')) $$,
  $$ values ('2026-03-09', 1, 1), ('2026-03-16', 1, 0) $$, 'A group has weeks');
select results_eq($$ select part, mean from pg_temp.at('student', p_course_id => tests.the('algebra')) $$,
  $$ values ('Mia', 60.00), ('Nia', 80.00) $$, 'A course has students');
select results_eq($$ select grades, mean from pg_temp.at(p_student_id => tests.id('nia')) $$, 'values (1, 80.00)', 'A student of the tutor has numbers');
select results_eq($$ select part from pg_temp.at('week', p_from => '2026-03-01', p_until => '2026-03-04') $$, $$ values ('2026-02-23'), ('2026-03-02') $$,
  'Weeks are whole, from Monday to Sunday');
select is((select count(*)::integer from pg_temp.at('week', p_from => null)), 12, 'Without dates there are twelve weeks');
select throws_ok($$ select pg_temp.at('week', p_from => '2025-03-09') $$, 'PT400', 'validation.failed', 'No more than 53 weeks are counted');
select throws_ok($$ select pg_temp.at(p_from => '2026-04-09') $$, 'PT400', 'validation.failed', 'A period does not end before it begins');
select throws_ok($$ select pg_temp.at(p_from => '1999-12-31', p_until => '2000-01-08') $$, 'PT400', 'validation.failed', 'A period lies in our time');
select throws_ok($$ select pg_temp.at('group', p_group_id => tests.the('group')) $$, 'PT400', 'validation.failed', 'A group has no groups');
select throws_ok($$ select pg_temp.at(p_group_id => tests.the('group'), p_course_id => tests.the('algebra')) $$, 'PT400', 'validation.failed',
  'Only one part of the students is asked for');
select throws_ok($$ select pg_temp.at('student', p_limit => 201) $$, 'PT400', 'validation.failed', 'A page has two hundred rows at most');

select tests.authenticate_as('tina');
select results_eq($$ select part, students, active, lessons, attended, missed, mean from pg_temp.at('class') $$,
  $$ values ('e1', 2, 2, 2, 1, 1, 40.00) $$, 'A class counts records in its courses alone');
select results_eq($$ select part, lessons from pg_temp.at('week', p_class_id => tests.place('e1')) $$, $$ values ('2026-03-09', 1), ('2026-03-16', 1) $$,
  'A class has weeks');
select throws_ok($$ select pg_temp.at(p_course_id => tests.the('algebra')) $$, 'PT404', 'course.not_found', 'A teacher finds no course of a tutor');
select throws_ok($$ select pg_temp.at(p_group_id => tests.the('group')) $$, 'PT404', 'group.not_found', 'A teacher finds no group of a tutor');
select tests.authenticate_as('sam');
select results_eq($$ select part, students, active from pg_temp.at('class', p_limit => 2) $$, $$ values ('e1', 2, null::integer), ('e2', 0, 0) $$,
  'A manager counts the students of classes, and is shown no records');
select tests.authenticate_as('bob');
select throws_ok($$ select pg_temp.at(p_class_id => tests.place('e1')) $$, 'PT404', 'class.not_found', 'A guardian has no numbers of a class');
select throws_ok($$ select pg_temp.at(p_student_id => tests.id('leo')) $$, 'PT404', 'student.not_found', 'A guardian has no numbers of another child');
select results_eq($$ select part, lessons, grades from pg_temp.at('student') $$, $$ values ('Mia', 2, 1) $$, 'A guardian has numbers of each child');
select tests.authenticate_as_anon();
select throws_ok($$ select public.list_statistics() $$, 'PT401', 'auth.required', 'Numbers are for people who are signed in');

-- Whom their staff see no more.
select tests.clear_authentication();
update public.enrollments set status = 'completed' where course_id = tests.the('algebra') and student_id = tests.id('nia');
select tests.authenticate_as('dana');
select results_eq($$ select part, mean from pg_temp.at('student', p_course_id => tests.the('algebra')) $$,
  $$ values ('Mia', 60.00), (null, 80.00) $$, 'Who has finished a course counts in it without a name');

select * from finish();
rollback;
