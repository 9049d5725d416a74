-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_required_factor()'), $answers$console
  {"has_required_factor": true}$answers$,
  'The function has_required_factor inside answers as listed');

select * from finish();
rollback;
