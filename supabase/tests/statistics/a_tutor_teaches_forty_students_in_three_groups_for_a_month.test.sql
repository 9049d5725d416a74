-- The story of a tutor with forty students in three groups over a month, told by its people. They act now, through the
-- API; then time passes, by moving what was recorded into the past. Weeks begin in a zone where it is noon now.
begin;
select plan(31);

update private.settings set default_time_zone = (
  select 'Etc/GMT' || case when h > 0 then '+' else '' end || h from (select extract(hour from now() at time zone 'UTC')::integer - 12 as h) n);
select tests.create_users('tess: tutor', 'bob', 'alba');
select tests.create_user('s' || n, '{student}') from generate_series(1, 41) n;
select tests.link('bob', 's1'), tests.link('bob', 's2'), tests.link('alba', 's20');

-- The people: forty students come to a course.
select tests.authenticate_as('tess');
insert into public.courses (tutor_id, title, passing_percentage) values (tests.id('tess'), 'Algebra', 60) returning tests.keep('course', id);
select tests.clear_authentication();
select tests.takes('course', 's' || n) from generate_series(1, 40) n;

create function pg_temp.ids(p_from integer, p_to integer) returns uuid[] language sql security definer set search_path = '' as $$
  select array_agg(tests.id('s' || n)) from generate_series(p_from, p_to) n; $$;
create function pg_temp.number(p_id uuid) returns integer language sql security definer set search_path = '' as $$
  select substring(p.full_name from 2)::integer from public.profiles p where p.id = p_id; $$;
-- As the clock: everything recorded is older by this.
create function pg_temp.time_passes(p_by interval) returns void language plpgsql security definer set search_path = '' as $$
begin
  alter table public.live_classes disable trigger user;
  alter table public.live_class_registrations disable trigger user;
  alter table public.submissions disable trigger user;
  alter table private.goals disable trigger user;
  update public.live_classes set starts_at = starts_at - p_by, ends_at = ends_at - p_by where course_id = tests.the('course');
  update public.live_class_registrations set starts_at = starts_at - p_by, ends_at = ends_at - p_by where course_id = tests.the('course');
  update public.submissions set graded_at = graded_at - p_by where course_id = tests.the('course');
  update private.goals set reached_at = reached_at - p_by where author_id in (tests.id('tess'), tests.id('bob'));
  alter table public.live_classes enable trigger user;
  alter table public.live_class_registrations enable trigger user;
  alter table public.submissions enable trigger user;
  alter table private.goals enable trigger user;
end; $$;
-- A week of the tutor: a lesson for everybody who takes the course, its attendance, and a piece of work with a grade.
create function pg_temp.a_week_of_work(p_week integer) returns void language plpgsql security invoker set search_path = '' as $$
declare
  v_lesson uuid;
  v_work uuid;
  v_students uuid[] := array(select e.student_id from public.enrollments e where e.course_id = tests.the('course') and e.status = 'active');
begin
  insert into public.live_classes (course_id, title, starts_at, ends_at)
  values (tests.the('course'), 'Lesson ' || p_week, now() + interval '1 hour', now() + interval '2 hours') returning id into v_lesson;
  insert into public.live_class_registrations (live_class_id, student_id) select v_lesson, s from unnest(v_students) s;
  perform pg_temp.time_passes('4 hours');
  -- Every tenth student misses it, others each week.
  update public.live_class_registrations r set attended = pg_temp.number(r.student_id) % 10 <> p_week where r.live_class_id = v_lesson;
  insert into public.assignments (course_id, title, maximum) values (tests.the('course'), 'Work ' || p_week, 10) returning id into v_work;
  insert into public.submissions (assignment_id, student_id, score) select v_work, s, 5 + p_week from unnest(v_students) s;
end; $$;
create function pg_temp.weeks(p_group text) returns setof text language sql security invoker set search_path = '' as $$
  select format('%s/%s of %s, %s %%, %s goals', w.attended, w.attended + w.missed, w.active_students, w.mean_percentage, w.goals_reached)
  from public.list_statistics('week', p_group_id => tests.the(p_group)) w where w.active_students > 0 order by w.week; $$;
create function pg_temp.groups() returns setof text language sql security invoker set search_path = '' as $$
  select format('%s: %s', s.name, s.students) from public.list_statistics('group') s; $$;
grant execute on all functions in schema pg_temp to authenticated;

-- Week 1: the tutor names groups and teaches.
select tests.authenticate_as('tess');
select tests.keep('tuesday', public.create_group('Algebra, Tuesday', 'Algebra', p_student_ids => pg_temp.ids(1, 15))),
       tests.keep('exams', public.create_group('Exams', 'Algebra', p_student_ids => pg_temp.ids(29, 40))),
       tests.keep('friday', public.create_group('Friday', 'Algebra', p_student_ids => pg_temp.ids(16, 28)));
select results_eq('select pg_temp.groups()', array['Algebra, Tuesday: 15', 'Exams: 12', 'Friday: 13'], 'Forty students are in three groups');
select tests.keep('mean', public.create_goal(tests.id('s1'), 'Eighty percent', 'mean', 70, null, tests.the('course')));
select tests.keep('pages', public.create_goal(tests.id('s2'), 'Thirty pages', 'count', 30, 'pages', tests.the('course')));
select pg_temp.a_week_of_work(1);
select results_eq($$ select pg_temp.weeks('tuesday') $$, array['13/15 of 15, 60.00 %, 0 goals'], 'The first week of a group has its numbers');
select results_eq($$ select pg_temp.weeks('exams') $$, array['11/12 of 12, 60.00 %, 0 goals'], 'The first week of another group has other numbers');
select results_eq('select lessons, attended, missed, attendance_percentage from public.list_statistics()', 'values (1, 36, 4, 90.00)',
  'One lesson of forty students is one lesson');
select tests.authenticate_as('bob');
select results_eq('select name, lessons, attended, mean_percentage from public.list_statistics(''student'')',
  $$ values ('S1', 1, 0, 60.00), ('S2', 1, 1, 60.00) $$, 'A guardian has the numbers of two children');
select throws_ok(format('select public.list_statistics(p_group_id => %L)', tests.the('tuesday')), 'PT404', 'group.not_found',
  'A guardian finds no group of the tutor');

-- Week 2: a student leaves, another comes; a number is counted up to its goal.
select pg_temp.time_passes('164 hours');
select tests.authenticate_as('s2');
select public.count_goal(tests.the('pages'), 30);
select tests.authenticate_as('tess');
update public.enrollments set status = 'dropped' where course_id = tests.the('course') and student_id = tests.id('s15');
select tests.clear_authentication();
select tests.takes('course', 's41');
select tests.authenticate_as('tess');
select is(public.add_to_group(tests.the('tuesday'), array[tests.id('s41')]), 1, 'A student who comes is added to a group');
select results_eq('select pg_temp.groups()', array['Algebra, Tuesday: 15', 'Exams: 12', 'Friday: 13'],
  'A student who left is in no group, and who came is in theirs');
select pg_temp.a_week_of_work(2);
select results_eq($$ select pg_temp.weeks('tuesday') $$, array['12/14 of 14, 60.00 %, 0 goals', '13/15 of 15, 70.00 %, 1 goals'],
  'Who left is in no week, also not in those before, and who came is in theirs');
select results_eq('select attended, missed, goals_reached from public.list_statistics(''week'') where active_students > 0 order by week',
  'values (35, 4, 0), (36, 4, 1)', 'The weeks of all students follow');
select throws_ok(format('select public.list_statistics(p_student_id => %L)', tests.id('s15')), 'PT404', 'student.not_found',
  'Who left has no numbers any more');
select tests.authenticate_as('bob');
select results_eq('select name, goals_reached from public.list_statistics(''student'')',
  $$ values ('S1', 0), ('S2', 1) $$, 'A guardian reads which child reached a goal');

-- Week 3: the records reach a mean; another group forms from the course itself.
select pg_temp.time_passes('164 hours');
select tests.authenticate_as('tess');
select pg_temp.a_week_of_work(3);
select results_eq($$ select status::text from public.my_goals where id = tests.the('mean') $$, '{reached}'::text[], 'The records reach the goal of a mean');
select results_eq($$ select pg_temp.weeks('tuesday') $$,
  array['12/14 of 14, 60.00 %, 0 goals', '13/15 of 15, 70.00 %, 1 goals', '13/15 of 15, 80.00 %, 1 goals'],
  'A goal counts in the week in which it was reached');
select results_eq('select name, students, lessons, grades, mean_percentage from public.list_statistics(''course'')',
  $$ values ('Algebra', 40, 3, 119, 70.08) $$, 'The course taken as a group has the numbers of who takes it');
select tests.keep('everybody', public.create_group('Everybody', p_course_id => tests.the('course')));
select results_eq(format('select attended, grades, goals_reached from public.list_statistics(p_group_id => %L)', tests.the('everybody')),
  'select attended, grades, goals_reached from public.list_statistics()', 'A group of everybody has the numbers of all');
select is(public.remove_from_group(tests.the('friday'), pg_temp.ids(28, 28)), 1, 'The tutor takes a student out of a group');
select results_eq($$ select students, grades from public.list_statistics(p_group_id => tests.the('friday')) $$, 'values (12, 36)',
  'Who was taken out of a group is in none of its numbers');

-- Week 4: an ended link, a restriction, and the end of an account disappear from all of it.
select pg_temp.time_passes('164 hours');
select pg_temp.a_week_of_work(4);
select results_eq('select students, lessons, grades, missed from public.list_statistics()', 'values (40, 4, 159, 16)', 'The month has its numbers');
select tests.authenticate_as('bob');
select results_eq('select students, lessons, attended, grades, goals_reached from public.list_statistics()', 'values (2, 4, 6, 8, 2)',
  'A guardian has the month of two children');
select lives_ok($$ select public.unlink_student(link_id) from public.my_students where full_name = 'S1' $$, 'The guardian ends the link to one child');
select results_eq('select students, lessons, attended, grades, goals_reached from public.list_statistics()', 'values (1, 4, 3, 4, 1)',
  'The child of an ended link is in no number at the next statement');
select results_eq('select name from public.list_statistics(''student'')', '{S2}'::text[], 'The child of an ended link is in no list');
select results_eq('select sum(grades)::integer, sum(goals_reached)::integer from public.list_statistics(''week'')', 'values (4, 1)',
  'The child of an ended link is in no week');
select throws_ok(format('select public.list_statistics(p_student_id => %L)', tests.id('s1')), 'PT404', 'student.not_found',
  'The child of an ended link is not found');
select tests.authenticate_as('tess');
select results_eq('select students, grades from public.list_statistics()', 'values (40, 159)', 'The tutor teaches the child as before');
select tests.clear_authentication();
select tests.restrict('tess', 's20');
select tests.authenticate_as('tess');
select results_eq('select students, grades from public.list_statistics()', 'values (39, 155)', 'A student from whom the tutor is kept is in no number');
select results_eq($$ select name, students from public.list_statistics('group') $$,
  $$ values ('Algebra, Tuesday', 15), ('Everybody', 39), ('Exams', 12), ('Friday', 11) $$, 'A student from whom the tutor is kept is in no group');
select tests.clear_authentication();
select tests.keep('account', tests.user_id('s30'));
delete from auth.users where id = tests.the('account');
select tests.authenticate_as('tess');
select results_eq('select students, grades from public.list_statistics()', 'values (38, 151)', 'A student whose account ended is in no number');
select tests.authenticate_as('alba');
select results_eq('select students, lessons from public.list_statistics()', 'values (1, 4)', 'Another guardian has the month of their own child');
select tests.clear_authentication();
select tests.lose_roles('tess');
select tests.authenticate_as('tess');
select results_eq('select students, lessons, grades from public.list_statistics()', 'values (0, 0, 0)', 'Who is no tutor any more has no numbers');

select * from finish();
rollback;
