-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tell_of_reviews(timestamp with time zone,integer)'), $answers$console
  {"done": 0} ← now(); now() + interval '41 days'$answers$,
  'The function tell_of_reviews inside answers as listed');

select * from finish();
rollback;
