-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.could_book_as_minor(uuid,uuid)'), $answers$console
  {"could_book_as_minor": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 24ad9a$answers$,
  'The function could_book_as_minor inside answers as listed');

select * from finish();
rollback;
