-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_role(uuid,public.app_role)'), $answers$console
  {"has_role": false} ← ada, client; ada, student; ada, agent; age, client; age, tutor; gus, tutor; gus, … b63b62
  {"has_role": true} ← age, agent; gus, client; mae, client; max, tutor; rob, agent; sia, student; sid, student; tea, client; tom, tutor; greg, client; gwen, client; rhea, client; Una One, student; Bystander kid, student$answers$,
  'The function has_role inside answers as listed');

select * from finish();
rollback;
