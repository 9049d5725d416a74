-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.note_exported(private.exports)'), $answers$console
  {"done": ""} ← exports 1; exports 2; exports 3; exports 4; exports 5; exports 6; exports 7$answers$,
  'The function note_exported inside answers as listed');

select * from finish();
rollback;
