-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_right(uuid,uuid,public.guardian_right)'), $answers$console
  {"has_right": false} ← ada, ada, view_progress; ada, age, message; ada, gus, receive_alerts; ada, max,  … 69a0d2
  {"has_right": true} ← gus, sia, book; gus, sid, receive_alerts; max, sol, book; gwen, Bystander kid, view_progress$answers$,
  'The function has_right inside answers as listed');

select * from finish();
rollback;
