-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_request(uuid)'), $answers$console
  1 row 1c6f42 locks privacy requests 1 ← privacy_requests 4
  1 row 35d5f6 locks privacy requests 1 ← privacy_requests 8
  1 row 57e236 locks privacy requests 1 ← privacy_requests 3
  1 row 6ef293 locks privacy requests 1 ← privacy_requests 2
  1 row 72aaba locks privacy requests 1 ← privacy_requests 6
  1 row b67d1a locks privacy requests 1 ← privacy_requests 5
  1 row c918b3 locks privacy requests 1 ← privacy_requests 1
  1 row ef740b locks privacy requests 1 ← privacy_requests 7
  privacy.not_found No such request. ← classes 1; classes 2; classes 3; classes 4; classes 5; classes 6; schools 1; schools 2; schools 3; campuses 1; campuses 2; campuses 3; campuses 4; campuses 5; organizations 1; organizations 2; organizations 3$answers$,
  'The function require_request inside answers as listed');

select * from finish();
rollback;
