-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.due_digest_zones(timestamp with time zone)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  1 × 99395a ← now() + interval '41 days'
  2 × c1165c ← now()$answers$,
  'The function due_digest_zones inside answers as listed');

select * from finish();
rollback;
