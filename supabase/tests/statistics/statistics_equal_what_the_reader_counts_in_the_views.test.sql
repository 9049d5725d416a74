-- One student of a class and of a tutor, seen by everybody around: each reader's numbers are those of the rows that
-- they read at that statement.
begin;
select plan(25);

select tests.create_course();
select tests.make_schools();
select tests.create_users('carol', 'gil', 'tina', 'sam', 'otto', 'cliff', 'alex: agent', 'zoe', 'leo: student', 'tutu: tutor');
select tests.employ('tina', 'teacher', 'e1'), tests.employ('sam', 'school_manager', 'high'), tests.employ('otto', 'office_manager', 'east');
select tests.enroll('charlie', 'e1'), tests.enroll('leo', 'e1');
select tests.link('carol', 'charlie', '{view_progress}'), tests.link('gil', 'charlie', '{book}'), tests.link('cliff', 'charlie'), tests.agent('alex', 'bob');
insert into public.courses (class_id, title) values (tests.place('e1'), 'Maths') returning tests.keep('maths', id);
select tests.course('past', 'dana', 'Latin');
select tests.takes('maths', 'charlie'), tests.takes('maths', 'leo'), tests.takes('course', 'leo'), tests.takes('past', 'charlie');
select tests.assignment('course', 'Essay', 20), tests.assignment('maths', 'Sums', 60), tests.assignment('past', 'Ode', 30);
select tests.work('Essay', 'charlie', 19, now() - interval '8 days'), tests.work('Sums', 'charlie', 20, now() - interval '3 weeks'),
       tests.work('Ode', 'charlie', 10, now() - interval '5 weeks'), tests.work('Essay', 'leo', 7, now() - interval '8 days'),
       tests.work('Sums', 'leo', 41, now() - interval '100 days');
select tests.live_class('course', 'First', now() - interval '9 days', 'charlie', true),
       tests.live_class('course', 'Second', now() - interval '16 days', 'charlie', false),
       tests.live_class('maths', 'Third', now() - interval '4 days', 'charlie'),
       tests.live_class('maths', 'Fourth', now() - interval '30 minutes', 'charlie', true),
       tests.live_class('past', 'Fifth', now() - interval '40 days', 'charlie', true);
insert into public.live_class_registrations (live_class_id, student_id, attended)
values (tests.the('First'), tests.id('leo'), true), (tests.the('Third'), tests.id('leo'), false);
update public.enrollments set status = 'dropped' where course_id = tests.the('past');
select tests.keep('taught', tests.book('bob', 'dana', 'charlie', '-2 days', 'completed', 'bob')),
       tests.book('gil', 'dana', 'charlie', '-3 days', 'completed', 'gil'), tests.book('alex', 'tutu', 'charlie', '-6 days', 'completed', 'bob'),
       tests.book('bob', 'tutu', 'charlie', '-10 days', 'confirmed', 'bob'), tests.book('gil', 'tutu', 'charlie', '-11 days', 'cancelled', 'gil');
update public.bookings set attendance = 'no_show' where id = tests.the('taught');
insert into private.goals (student_id, author_id, author_side, course_id, title, measure, target, status, reached_at)
select tests.id(a.student), tests.id(a.author), a.side::public.goal_side, tests.the(a.course), a.author, 'count', 1, 'reached', now() - interval '2 days'
from (values ('charlie', 'charlie', 'student', null), ('charlie', 'bob', 'guardian', null), ('charlie', 'carol', 'guardian', null),
             ('charlie', 'dana', 'staff', 'course'), ('leo', 'tina', 'staff', 'maths')) a(student, author, side, course);

-- The maximum of work in a dropped course hides with the work; a grade has shown it.
create function pg_temp.maximum(p_id uuid) returns numeric language sql security definer set search_path = '' as $$
  select a.maximum from public.assignments a where a.id = p_id; $$;
create function pg_temp.counted(p_students uuid[]) returns text language sql security invoker set search_path = '' as $$
  with span as (select date_trunc('week', now() - interval '77 days') as since), lessons as (
    select r.live_class_id as id, r.student_id, r.attended from public.live_class_registrations r, span
    where r.starts_at >= since and r.ends_at <= now()
    union all
    select b.id, b.student_id, b.attendance = 'attended' from public.my_bookings b, span
    where b.starts_at >= since and b.ends_at <= now() and b.status in ('confirmed', 'completed'))
  select format('%s lessons +%s -%s ?%s, %s grades %s, %s goals',
    (select count(distinct l.id) from lessons l where l.student_id = any (p_students)),
    (select count(*) from lessons l where l.student_id = any (p_students) and l.attended),
    (select count(*) from lessons l where l.student_id = any (p_students) and not l.attended),
    (select count(*) from lessons l where l.student_id = any (p_students) and l.attended is null), count(s.score),
    round(avg(100 * s.score / pg_temp.maximum(s.assignment_id)), 2),
    (select count(*) from public.my_goals g, span where g.student_id = any (p_students) and g.reached_at >= since))
  from span left join public.submissions s on s.student_id = any (p_students) and s.graded_at >= since; $$;
create function pg_temp.said(p_by public.statistics_part default null, p_student uuid default null) returns setof text
language sql security invoker set search_path = '' as $$
  -- What is not shown is nothing in the views.
  select format('%s lessons +%s -%s ?%s, %s grades %s, %s goals', coalesce(s.lessons, 0), coalesce(s.attended, 0), coalesce(s.missed, 0),
                coalesce(s.not_recorded, 0), coalesce(s.grades, 0), s.mean_percentage, coalesce(s.goals_reached, 0))
  from public.list_statistics(p_by, p_student_id => p_student) s; $$;
-- Numbers of each student, of all together, and of the weeks together.
create function pg_temp.differences() returns setof text language sql security invoker set search_path = '' as $$
  select format('%s: %s instead of %s', s.name, x.said, pg_temp.counted(array[s.part_id]))
  from public.list_statistics('student') s cross join lateral pg_temp.said(null, s.part_id) x(said)
  where x.said <> pg_temp.counted(array[s.part_id])
  union all
  select format('all: %s instead of %s', x.said, y.counted)
  from pg_temp.said() x(said), (select pg_temp.counted(array(select s.part_id from public.list_statistics('student') s))) y(counted)
  where x.said <> y.counted
  union all
  select 'weeks differ from the whole' from public.list_statistics() a
  where (a.attended, a.missed, a.not_recorded, a.grades, a.goals_reached, a.lessons) is distinct from (
    select row(sum(w.attended)::integer, sum(w.missed)::integer, sum(w.not_recorded)::integer, sum(w.grades)::integer,
           sum(w.goals_reached)::integer, sum(w.lessons)::integer) from public.list_statistics('week') w); $$;
grant execute on all functions in schema pg_temp to authenticated;

select tests.authenticate_as('bob');
select results_eq('select pg_temp.said()', array['7 lessons +3 -2 ?2, 3 grades 53.89, 3 goals'], 'A guardian counts what they read of the child');
select is_empty('select pg_temp.differences()', 'The numbers of a guardian are those of their rows');
select tests.authenticate_as('carol');
select results_eq('select pg_temp.said()', array['4 lessons +2 -1 ?1, 3 grades 53.89, 3 goals'], 'A guardian counts no lesson and no goal of another guardian');
select is_empty('select pg_temp.differences()', 'The numbers of a guardian without bookings are those of their rows');
select tests.authenticate_as('gil');
select results_eq('select pg_temp.said()', array['1 lessons +1 -0 ?0, 0 grades , 0 goals'], 'A guardian who only books counts their own lessons');
select is_empty('select pg_temp.differences()', 'The numbers of a guardian who only books are those of their rows');
select tests.authenticate_as('alex');
select results_eq('select pg_temp.said()', array['1 lessons +1 -0 ?0, 0 grades , 0 goals'], 'An agent counts the lessons that they booked');
select is_empty('select pg_temp.differences()', 'The numbers of an agent are those of their rows');
select tests.authenticate_as('dana');
select is_empty('select pg_temp.differences()', 'The numbers of a tutor are those of their rows');
select results_eq('select pg_temp.said()', array['5 lessons +4 -2 ?0, 3 grades 54.44, 4 goals'],
  'A tutor counts their courses and lessons, a lesson of two students once');
select tests.authenticate_as('tina');
select results_eq('select pg_temp.said()', array['1 lessons +0 -1 ?1, 1 grades 33.33, 4 goals'], 'A teacher counts the records of their class alone');
select is_empty('select pg_temp.differences()', 'The numbers of a teacher are those of their rows');
select tests.authenticate_as('sam');
select results_eq(
  'select students, active_students, lessons, attended, missed, not_recorded, grades, goals_reached from public.list_statistics()',
  'select 2, n, n, n, n, n, n, n from (values (null::integer)) v(n)', 'A manager counts students, and is shown no numbers of records');
select results_eq('select students, lessons from public.list_statistics(''week'') limit 1', 'values (2, null::integer)',
  'A manager is shown no numbers of weeks');
select is_empty('select pg_temp.differences()', 'The numbers of a manager are those of their rows');
select tests.authenticate_as('alex');
select results_eq('select lessons, grades, goals_reached from public.list_statistics()', 'values (1, null::integer, null::integer)',
  'Whoever only books is shown lessons alone');
select tests.authenticate_as('dana');
select results_eq($$ select name, lessons from public.list_statistics('student', p_sort => 'lessons') $$, $$ values ('Leo', 1), ('Charlie', 5) $$,
  'Students are sorted by a number');
select results_eq($$ select name from public.list_statistics('student', p_sort => 'lessons', p_descending => true, p_limit => 1) $$, $$ values ('Charlie') $$,
  'A page of students who are sorted by a number begins with the most');
select tests.authenticate_as('charlie');
select is(pg_temp.said(null, tests.id('charlie')), pg_temp.counted(array[tests.id('charlie')]), 'The numbers of a student are those of their rows');
select results_eq('select students, lessons from public.list_statistics()', 'values (0, 0)', 'A student stands for nobody');

-- Standing that ends takes its numbers along.
select tests.clear_authentication();
select tests.restrict('dana', 'charlie', '{view_progress}'), tests.restrict('cliff', 'charlie');
select tests.authenticate_as('dana');
select is_empty('select pg_temp.differences()', 'A tutor who may not view the progress of a student counts none of it');
select results_eq($$ select grades, goals_reached from public.list_statistics('student') where name = 'Charlie' $$, 'values (null::integer, 0)',
  'To a tutor who may not view the progress of a student, the student is one without a course and without goals');
select tests.authenticate_as('cliff');
select results_eq('select students, lessons + grades from public.list_statistics()', 'values (0, 0)', 'A guardian who is restricted counts nobody');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('charlie');
select tests.authenticate_as('bob');
select results_eq('select students, lessons + grades + goals_reached from public.list_statistics()', 'values (0, 0)',
  'A guardian whose link ended counts nobody at the next statement');
select throws_ok(format('select public.list_statistics(p_student_id => %L)', tests.id('charlie')), 'PT404', 'student.not_found',
  'A guardian whose link ended finds no such student');

select * from finish();
rollback;
