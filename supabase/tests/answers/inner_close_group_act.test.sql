-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_group_act(uuid,public.error_code)'), $answers$console
  {"done": ""} ← ada, auth.required; ada, restriction.not_found; ada, integration.not_active; age … 30ac84$answers$,
  'The function close_group_act inside answers as listed');

select * from finish();
rollback;
