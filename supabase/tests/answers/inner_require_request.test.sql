-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_request(uuid)'), $answers$console
  privacy.not_found No such request. ← classes 1; classes 2; classes 3; classes 4; classes 5; classes 6; schools 1; schools 2; schools 3; campuses 1; campuses 2; campuses 3; campuses 4; campuses 5; organizations 1; organizations 2; organizations 3$answers$,
  'The function require_request inside answers as listed');

select * from finish();
rollback;
