begin;
select plan(12);

select tests.create_course();
select tests.assignment('course', 'Essay', 20);
select tests.work('Essay', 'charlie');
select tests.authenticate_as('dana');
select throws_ok($$ update public.submissions set score = 20.01 $$, 'PT400', 'validation.failed',
  'A score above the maximum is refused');
select throws_ok($$ update public.submissions set score = 'NaN' $$, 'PT400', 'validation.failed',
  'A score that is not a number is refused');
select throws_ok($$ update public.submissions set score = -0.01 $$, '23514', null,
  'A negative score is refused');
select lives_ok($$ update public.submissions set score = 20 $$, 'The maximum itself is accepted as a score');
select throws_ok($$ update public.assignments set maximum = 19 $$, 'PT400', 'validation.failed',
  'The maximum cannot fall below an existing score');
select lives_ok($$ update public.assignments set maximum = 40 $$, 'The maximum can be raised');
select throws_ok($$ update public.assignments set maximum = 'NaN' $$, '23514', null,
  'The maximum must be a number');
select tests.clear_authentication();
select throws_ok($$ update public.submissions set score = 41 $$, 'PT400', 'validation.failed',
  'The console cannot set a score above the maximum');
select is((select score from public.submissions), 20.00, 'The score is unchanged after refused updates');
select is(tests.error_of($$ update public.submissions set score = 41 $$) ->> 'detail', 'score: 0 to 40.00.',
  'The error names the maximum');

-- Work of another platform may have no points.
select throws_ok($$ update public.assignments set maximum = null $$, 'PT400', 'validation.failed',
  'Work that has a score keeps its maximum');
update public.submissions set score = null;
update public.assignments set source = 'google_classroom', external_id = 'w1', maximum = null;
select is(tests.error_of($$ update public.submissions set score = 1 $$) ->> 'detail', 'score: this work has no points.',
  'Work without points takes no score, and the error says why');

select * from finish();
rollback;
