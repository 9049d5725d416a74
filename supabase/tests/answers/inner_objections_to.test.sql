-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.objections_to(uuid)'), $answers$console
  {"objections_to": ["student"]} ← privacy_requests 8
  {"objections_to": []} ← privacy_requests 1; privacy_requests 2; privacy_requests 3; privacy_requests 4; privacy_requests 5; privacy_requests 6; privacy_requests 7$answers$,
  'The function objections_to inside answers as listed');

select * from finish();
rollback;
