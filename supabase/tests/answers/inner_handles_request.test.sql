-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.handles_request(uuid,private.privacy_requests)'), $answers$console
  {"handles_request": false} ← ada, privacy_requests 1; ada, privacy_requests 6; age, privacy_requests 1; age,  … dadeb0
  {"handles_request": true} ← ada, privacy_requests 3$answers$,
  'The function handles_request inside answers as listed');

select * from finish();
rollback;
