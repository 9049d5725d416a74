-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_barred_by(uuid,uuid[],timestamp with time zone)'), $answers$console
  {"is_barred_by": false} ← ada, ada, now(); ada, sid, now(); ada, greg, now() + interval '41 days'; age, ag … c77c9f
  {"is_barred_by": true} ← sid, greg, now() + interval '41 days'$answers$,
  'The function is_barred_by inside answers as listed');

select * from finish();
rollback;
