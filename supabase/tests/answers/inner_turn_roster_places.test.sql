-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.turn_roster_places(timestamp with time zone,integer)'), $answers$console
  {"done": 0} ← now(); now() + interval '41 days'$answers$,
  'The function turn_roster_places inside answers as listed');

select * from finish();
rollback;
