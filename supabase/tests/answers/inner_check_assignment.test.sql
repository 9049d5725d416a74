-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.check_assignment(uuid,uuid,uuid,uuid,timestamp with time zone,boolean)'), $answers$console
  booking.student_not_linked This guardian cannot book for this student. ← ada, ada, ada, ada, now(), true; ada, sid, sid, sid, now(), false; ada, greg, gr … dd7727$answers$,
  'The function check_assignment inside answers as listed');

select * from finish();
rollback;
