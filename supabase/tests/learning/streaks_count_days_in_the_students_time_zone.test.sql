begin;
select plan(4);

select tests.create_course('America/Los_Angeles');
-- Clocks go forward there on 8 March 2026: that day has 23 hours.
insert into public.activity_days (student_id, day)
select tests.id('charlie'), d from unnest('{2026-02-01,2026-02-02,2026-02-03,2026-02-04,2026-02-05,2026-03-06,2026-03-07,2026-03-08,2026-03-09}'::date[]) d;
select is((tests.overview('charlie', '2026-03-10 06:59+00') -> 'gamification') - 'badges', '{"current_streak": 4, "longest_streak": 5, "total_points": 0}',
  'The streak counts local days across a clock change');
select is(tests.overview('charlie', '2026-03-11 06:59+00') #>> '{gamification,current_streak}', '4',
  'The streak lasts through the following local day');
select is(tests.overview('charlie', '2026-03-11 07:00+00') #>> '{gamification,current_streak}', '0',
  'The streak ends after a local day without activity');
select is(tests.overview('charlie', '2026-02-03 20:00+00') #>> '{gamification,longest_streak}', '3',
  'Future days do not count toward the streak');

select * from finish();
rollback;
