-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.school_day(uuid,timestamp with time zone)'), $answers$console
  {"school_day": "D"} ← schools 1, now(); schools 1, now() + interval '41 days'; schools 2, now(); schools 2, now() + interval '41 days'; schools 3, now(); schools 3, now() + interval '41 days'$answers$,
  'The function school_day inside answers as listed');

select * from finish();
rollback;
