-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_suppressed(text,text)'), $answers$console
  {"is_suppressed": false} ← '+49301000101', 'INVITATION'; '+49301000101', 'LINK_CHANGED'; '+49301000101', 'B … a7cf61$answers$,
  'The function is_suppressed inside answers as listed');

select * from finish();
rollback;
