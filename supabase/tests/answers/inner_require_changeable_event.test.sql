-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_changeable_event(uuid)'), $answers$console
  1 row 2d9fc3 locks events 1 ← communication_events 2
  1 row a10765 locks events 1 ← communication_events 1$answers$,
  'The function require_changeable_event inside answers as listed');

select * from finish();
rollback;
