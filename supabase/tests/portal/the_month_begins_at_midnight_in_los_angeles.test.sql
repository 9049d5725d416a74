begin;
select plan(6);

select tests.create_course('America/Los_Angeles');
-- The last second of April there, and the first of May.
select tests.live_class('course', 'April', '2026-05-01 06:59:59+00', 'charlie', true);
select tests.live_class('course', 'May', '2026-05-01 07:00+00'::timestamptz + interval '1 hour', 'charlie', true);
select is(tests.overview('charlie', '2026-05-01 06:59:59+00') #>> '{live_classes,attended_this_month}', '1', 'in its last second it is still April');
select is((select private.child_overview(tests.id('charlie'), '2026-05-01 06:59:59+00') #>> '{student,time_zone}'), 'America/Los_Angeles', 'there');
insert into public.activity_days (student_id, day) values (tests.id('charlie'), '2026-04-29');
select is(tests.overview('charlie', '2026-05-01 06:59:59+00') #>> '{gamification,current_streak}', '1', 'the 29th was yesterday');
select is(tests.overview('charlie', '2026-05-01 07:00+00') #>> '{gamification,current_streak}', '0', 'a second later it is the day before yesterday');
delete from public.live_class_registrations where live_class_id = tests.the('April');
select is(tests.overview('charlie', '2026-05-01 06:59:59+00') #>> '{live_classes,attended_this_month}', '0', 'a class of May is not April''s');
select is(tests.overview('charlie', '2026-05-01 07:00+00') #>> '{live_classes,attended_this_month}', '1', 'but May''s');

select * from finish();
rollback;
