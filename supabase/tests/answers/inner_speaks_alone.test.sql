-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.speaks_alone(uuid,timestamp with time zone)'), $answers$console
  {"speaks_alone": false} ← Ursa, now(); Ursa, now() + interval '41 days'; Una One, now(); Una One, now() + interval '41 days'; Bystander kid, now(); Bystander kid, now() + interval '41 days'
  {"speaks_alone": true} ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 2f35e6$answers$,
  'The function speaks_alone inside answers as listed');

select * from finish();
rollback;
