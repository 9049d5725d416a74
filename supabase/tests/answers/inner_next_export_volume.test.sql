-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.next_export_volume(uuid)'), $answers$console
  1 × 5fba02 ← exports 7
  1 × 708a0f ← exports 3
  1 × 7d51a0 ← exports 1
  1 × 8692b0 ← exports 5
  1 × b13431 ← exports 4
  1 × c3f9e2 ← exports 2
  1 × d109b7 ← exports 6$answers$,
  'The function next_export_volume inside answers as listed');

select * from finish();
rollback;
