-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.note_answered_request(private.privacy_requests)'), $answers$console
  {"done": ""} ← privacy_requests 1; privacy_requests 2; privacy_requests 3; privacy_requests 4; privacy_requests 5; privacy_requests 6; privacy_requests 7; privacy_requests 8$answers$,
  'The function note_answered_request inside answers as listed');

select * from finish();
rollback;
