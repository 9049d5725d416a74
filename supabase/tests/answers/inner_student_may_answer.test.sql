-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.student_may_answer(private.exports)'), $answers$console
  {"student_may_answer": false} ← exports 6
  {"student_may_answer": true} ← exports 1; exports 2; exports 3; exports 4; exports 5; exports 7$answers$,
  'The function student_may_answer inside answers as listed');

select * from finish();
rollback;
