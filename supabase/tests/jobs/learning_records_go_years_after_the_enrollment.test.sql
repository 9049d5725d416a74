begin;
select plan(19);

select tests.create_course();
select tests.create_users('kim: student');
select tests.assignment('course', 'Essay'), tests.assignment('course', 'Poem');
select tests.takes('course', 'kim');
select tests.work('Essay', 'charlie', 80), tests.work('Poem', 'charlie', 10), tests.work('Essay', 'kim', 70);
insert into public.live_classes (course_id, title, starts_at, ends_at)
values (tests.the('course'), 'Reading', now() - interval '2 days', now() - interval '2 days' + interval '1 hour');
insert into public.live_class_registrations (live_class_id, student_id, attended)
select id, tests.id('charlie'), true from public.live_classes where course_id = tests.the('course');
insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5), (tests.id('charlie'), null, 7);
insert into private.goals (student_id, author_id, author_side, course_id, title, measure, target, updated_at)
select tests.id('charlie'), tests.id('bob'), 'guardian', case n when 1 then tests.the('course') end, 'Goal ' || n, 'count', 3,
       now() - interval '1 year' * (n - 1)
from generate_series(1, 3) n;
insert into private.assignment_students (assignment_id, student_id)
select a.id, tests.id(who) from public.assignments a, unnest(array['charlie', 'kim']) who where a.course_id = tests.the('course') and a.title = 'Poem';
insert into public.certificates (student_id, course_id, title) values (tests.id('charlie'), tests.the('course'), 'Writing');

create function pg_temp.records() returns integer language sql as $$
  select ((select count(*) from public.submissions where student_id = tests.id('charlie'))
    + (select count(*) from public.live_class_registrations where student_id = tests.id('charlie'))
    + (select count(*) from public.point_entries where student_id = tests.id('charlie') and course_id is not null)
    + (select count(*) from private.goals where student_id = tests.id('charlie') and course_id is not null)
    + (select count(*) from private.assignment_students where student_id = tests.id('charlie'))
    + (select count(*) from public.enrollments where student_id = tests.id('charlie')))::int;
$$;

create function pg_temp.goals() returns text[] language sql as $$
  select array_agg(g.title order by g.title) from private.goals g where g.student_id = tests.id('charlie') and g.course_id is null;
$$;
savepoint goals;
select private.apply_retention(now() + interval '1 year 10 days');
select is(pg_temp.goals(), '{"Goal 2"}', 'A goal without a course goes three years after it was last changed');
rollback to goals;
select public.place_legal_hold(tests.id('charlie'), 'Appeal 5/26');
select private.apply_retention(now() + interval '9 years');
select is(pg_temp.goals(), '{"Goal 2","Goal 3"}', 'A goal of somebody who is held stays');
rollback to goals;

select private.apply_retention(now() + interval '30 years');
select is((select count(*)::int from private.assignment_students where student_id = tests.id('kim')), 1, 'Work that is set for a student who attends stays');
select is(pg_temp.records(), 7, 'Records of an active enrollment stay, however old they are');

savepoint active;
update public.courses set ends_on = current_date where id = tests.the('course');
select private.apply_retention(now() + interval '2 days'), private.apply_retention(now() + interval '4 years');
select is(pg_temp.records(), 0, 'An enrollment in a course that ended is over');
rollback to active;

update public.enrollments set status = 'dropped' where student_id = tests.id('charlie');
select private.apply_retention(now());
select private.apply_retention(now() + interval '1095 days');
select is(pg_temp.records(), 7, 'Nothing goes before three years have passed');
savepoint dropped;
update public.enrollments set status = 'active' where student_id = tests.id('charlie');
select private.apply_retention(now() + interval '1 year');
select private.apply_retention(now() + interval '4 years');
select is(pg_temp.records(), 7, 'An enrollment that became active again is not over');
rollback to dropped;
select public.place_legal_hold(tests.id('charlie'), 'Appeal 4/26');
select private.apply_retention(now() + interval '4 years');
select is(pg_temp.records(), 7, 'Records of somebody who is held stay');
rollback to dropped;
update public.profile_details set date_of_birth = (now() - interval '24 years 6 months')::date where profile_id = tests.id('charlie');
select private.apply_retention(now() + interval '364 days');
select is(pg_temp.records(), 7, 'Whatever the age, records stay for a year after their end');
select private.apply_retention(now() + interval '366 days');
select is(pg_temp.records(), 0, 'With the 25th birthday records that are over go');
rollback to dropped;

select tests.forget_news();
select is(private.remove_enrollments(now() + interval '1097 days', 2), 2, 'A step removes no more records than its limit');
select is(pg_temp.records(), 5, 'What is left after a step waits for the next one');
select cmp_ok(private.remove_enrollments(now() + interval '1097 days', 100), '>=', 5, 'The next step continues');
select is(pg_temp.records(), 0, 'Work, grades, registrations, goals, points and the enrollment go');
select is(tests.told('bob'), '{}', 'Guardians hear nothing of it');
select is((select count(*)::int from public.certificates where student_id = tests.id('charlie')), 1, 'Certificates of the course stay');
select is((select sum(points)::int from public.point_entries where student_id = tests.id('charlie')), 7, 'Points of no course stay');
select is((select count(*)::int from public.submissions where student_id = tests.id('kim')), 1, 'The work of a student who still attends stays');

-- Another course of the same student goes on.
rollback to dropped;
select tests.course('other', 'dana', 'Reading');
select tests.takes('other', 'charlie'), tests.assignment('other', 'Fable');
select tests.work('Fable', 'charlie', 60);
select private.remove_learning_records(e, 100) from public.enrollments e where e.student_id = tests.id('charlie') and e.course_id = tests.the('course');
select is((select array_agg(s.course_id) from public.submissions s where s.student_id = tests.id('charlie')), array[tests.the('other')],
  'The work of a course that goes on stays');

select * from finish();
rollback;
