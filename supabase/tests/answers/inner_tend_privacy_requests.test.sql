-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tend_privacy_requests(timestamp with time zone,integer)'), $answers$console
  {"done": 0} ← now(); now() + interval '41 days'$answers$,
  'The function tend_privacy_requests inside answers as listed');

select * from finish();
rollback;
