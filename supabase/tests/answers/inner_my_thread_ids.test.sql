-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_thread_ids()'), $answers$gus
  2 × 74a3f3
gwen
  {"my_thread_ids": "gwen/tea/sid"}
max
  {"my_thread_ids": "max/tut/sol"}
tea
  2 × b50579
tut
  2 × 4e8fe9
two greg grace sid sia sol sue tom age mae rhea rob ada anon console
  nothing$answers$,
  'The function my_thread_ids inside answers as listed');

select * from finish();
rollback;
