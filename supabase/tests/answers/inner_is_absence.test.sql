-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_absence(boolean,timestamp with time zone,timestamp with time zone)'), $answers$console
  {"is_absence": false} ← true, now(), now(); true, now(), now() + interval '41 days'; true, now() + interval '41 days', now(); true, now() + interval '41 days', now() + interval '41 days'; false, now() + interval '41 days', now()
  {"is_absence": true} ← false, now(), now(); false, now(), now() + interval '41 days'; false, now() + interval '41 days', now() + interval '41 days'$answers$,
  'The function is_absence inside answers as listed');

select * from finish();
rollback;
