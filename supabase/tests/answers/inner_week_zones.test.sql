-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.week_zones(uuid[],timestamp with time zone)'), $answers$console
  {"time_zone": "Asia/Tokyo", "student_id": "sid"} ← sid, now(); sid, now() + interval '41 days'
  nothing ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … dc0645$answers$,
  'The function week_zones inside answers as listed');

select * from finish();
rollback;
