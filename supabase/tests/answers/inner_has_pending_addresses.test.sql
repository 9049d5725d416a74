-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_pending_addresses(private.erasures)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"has_pending_addresses": false} ← erasures 2
  {"has_pending_addresses": true} ← erasures 1$answers$,
  'The function has_pending_addresses inside answers as listed');

select * from finish();
rollback;
