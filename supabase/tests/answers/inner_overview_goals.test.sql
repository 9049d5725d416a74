-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.overview_goals(uuid,uuid,timestamp with time zone)'), $answers$gus two mae tut ada console
  {"overview_goals": []} ← ada, ada, now(); ada, age, now(); ada, gus, now() + interval '41 days'; ada, max … f45149
  1 × 1d4ad7 ← sol, sol, now()
  1 × 847b08 ← sid, ada, now(); sid, age, now(); sid, max, now(); sid, rob, now() + interval '41 days'; sid, sol, now() + interval '41 days'; sid, tea, now(); sid, tom, now() + interval '41 days'; sid, two, now(); sid, greg, now() + interval '41 days'; sid, rhea, now(); sid, Ursa, now() + interval '41 days'; sid, Una One, now(); sid, Bystander kid, now() + interval '41 days'
  1 × 89e931 ← sid, gus, now() + interval '41 days'; sid, sid, now()$answers$,
  'The function overview_goals inside answers as listed');

select * from finish();
rollback;
