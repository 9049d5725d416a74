begin;
select plan(3);

select tests.create_course('Pacific/Auckland');
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
update private.settings set default_time_zone = 'Asia/Kolkata';
select tests.assignment('course', 'A');
select tests.assignment('course', 'B');
-- The clocks there go forward on 27 September 2026 at 02:00 (26 September 14:00 UTC).
select tests.work('A', 'charlie', p_at => '2026-09-26 11:59+00');
select tests.work('B', 'charlie', p_at => '2026-09-27 10:59+00');
select is((select array_agg(day order by day) from public.activity_days where student_id = tests.id('charlie')), '{2026-09-26,2026-09-27}',
  'Submissions count on the student''s local day across a clock change');
select tests.work('A', 'mia', p_at => '2026-09-26 18:29+00');
select is((select array_agg(day) from public.activity_days where student_id = tests.id('mia')), '{2026-09-26}',
  'Without a time zone the default zone decides the day');
select tests.authenticate_as('dana');
insert into public.submissions (assignment_id, student_id, score) values (tests.the('B'), tests.id('mia'), 5);
select tests.clear_authentication();
select is((select count(*)::int from public.activity_days where student_id = tests.id('mia')), 1,
  'A grade entered by staff is no activity of the student');

select * from finish();
rollback;
