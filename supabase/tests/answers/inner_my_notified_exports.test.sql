-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_notified_exports()'), $answers$gus
  3 × 083cba
gwen
  {"my_notified_exports": "exports 5"}
max
  2 × e4e196
rhea
  {"my_notified_exports": "exports 6"}
sia
  {"my_notified_exports": "exports 7"}
sid
  3 × eb8ea3
sol
  {"my_notified_exports": "exports 1"}
two greg grace sue tut tom age mae tea rob ada anon console
  nothing$answers$,
  'The function my_notified_exports inside answers as listed');

select * from finish();
rollback;
