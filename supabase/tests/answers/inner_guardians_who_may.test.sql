-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.guardians_who_may(public.guardian_right,uuid[])'), $answers$console
  {"student_id": "sid", "guardian_id": "gus"} ← book, sid; receive_alerts, sid
  {"student_id": "sol", "guardian_id": "max"} ← view_progress, sol; message, sol; receive_alerts, sol
  {"student_id": "Una One", "guardian_id": "Pat Parent"} ← view_progress, Una One; message, Una One; book, Una One; receive_alerts, Una One
  2 × 2513cf ← book, sol
  3 × e57aea ← view_progress, sid; message, sid
  nothing ← view_progress, ada; view_progress, age; view_progress, gus; view_progress, max;  … 174f49$answers$,
  'The function guardians_who_may inside answers as listed');

select * from finish();
rollback;
