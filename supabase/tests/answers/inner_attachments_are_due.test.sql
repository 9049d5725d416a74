-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.attachments_are_due(timestamp with time zone)'), $answers$console
  {"attachments_are_due": false} ← now(); now() + interval '41 days'$answers$,
  'The function attachments_are_due inside answers as listed');

select * from finish();
rollback;
