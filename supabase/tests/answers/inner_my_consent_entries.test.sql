-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_consent_entries()'), $answers$gus
  2 × 64b271
gwen
  3 × 8442bc
mae
  2 × ea06b5
max
  2 × 80f605
sia
  1 × f1cae9
sid
  3 × 35f646
two greg grace sol sue tut tom age tea rhea rob ada anon console
  nothing$answers$,
  'The function my_consent_entries inside answers as listed');

select * from finish();
rollback;
