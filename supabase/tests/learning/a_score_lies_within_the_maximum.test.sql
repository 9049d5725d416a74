begin;
select plan(9);

select tests.create_course();
select tests.assignment('course', 'Essay', 20);
select tests.work('Essay', 'charlie');
select tests.authenticate_as('dana');
select throws_ok($$ update public.submissions set score = 20.01 $$, 'PT400', 'validation.failed', 'not above');
select throws_ok($$ update public.submissions set score = 'NaN' $$, 'PT400', 'validation.failed', 'no number at all');
select throws_ok($$ update public.submissions set score = -0.01 $$, '23514', null, 'not below zero');
select lives_ok($$ update public.submissions set score = 20 $$, 'the maximum itself');
select throws_ok($$ update public.assignments set maximum = 19 $$, 'PT400', 'validation.failed', 'the maximum does not sink below a score');
select lives_ok($$ update public.assignments set maximum = 40 $$, 'it may rise');
select throws_ok($$ update public.assignments set maximum = 'NaN' $$, '23514', null, 'to a number');
select tests.clear_authentication();
select throws_ok($$ update public.submissions set score = 41 $$, 'PT400', 'validation.failed', 'the console is bound too');
select is((select score from public.submissions), 20.00, 'the score stands');

select * from finish();
rollback;
