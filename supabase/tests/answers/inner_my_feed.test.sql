-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_feed()'), $answers$gus tut
  {"created_at": "T", "shows_names": true}
two gwen greg grace sid sia sol sue tom age mae tea max rhea rob ada anon console
  nothing$answers$,
  'The function my_feed inside answers as listed');

select * from finish();
rollback;
