-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.was_told_of_review(uuid,timestamp with time zone)'), $answers$console
  {"was_told_of_review": false} ← classes 1, now(); classes 1, now() + interval '41 days'; classes 2, now(); class … 7c343e$answers$,
  'The function was_told_of_review inside answers as listed');

select * from finish();
rollback;
