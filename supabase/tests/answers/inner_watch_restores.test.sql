-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.watch_restores()'), $answers$console
  {"done": false}$answers$,
  'The function watch_restores inside answers as listed');

select * from finish();
rollback;
