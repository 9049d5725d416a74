begin;
select plan(9);

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

select * from finish();
rollback;
