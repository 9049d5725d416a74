-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_fresh(timestamp with time zone)'), $answers$console
  replica.behind ← now(); now() + interval '41 days'$answers$,
  'The function require_fresh inside answers as listed');

select * from finish();
rollback;
