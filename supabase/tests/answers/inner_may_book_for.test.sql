-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_book_for(uuid,uuid,uuid)'), $answers$gus two mae tut ada console
  {"may_book_for": false} ← ada, ada, ada; ada, age, sue; ada, gus, Una One; ada, max, sol; ada, rob, grace; … cd9140$answers$,
  'The function may_book_for inside answers as listed');

select * from finish();
rollback;
