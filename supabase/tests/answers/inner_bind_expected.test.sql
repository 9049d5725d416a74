-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_expected(uuid[],text[])'), $answers$console
  {"done": ""} locks advisory 1, advisory shared 1, profiles 2 ← greg, '{gus@bystander.example,graceful@bystander.example}'
  {"done": ""} locks advisory 1, advisory shared 1, profiles 3 ← greg, '{nobody@bystander.example}'
  {"done": ""} locks advisory shared 1, profile_graph 1, profile_roles 1, profiles 2 ← grace, '{nobody@bystander.example}'; grace, '{gus@bystander.example,graceful@bystander.example}'
  {"done": ""} locks advisory shared 1, profiles 1 ← ada, '{nobody@bystander.example}'; ada, '{gus@bystander.example,graceful@bystand … 43814a
  {"done": ""} locks advisory shared 1, profiles 2 ← gus, '{nobody@bystander.example}'; mae, '{nobody@bystander.example}'; mae, '{gus@bystander.example,graceful@bystander.example}'; tom, '{gus@bystander.example,graceful@bystander.example}'; tut, '{gus@bystander.example,graceful@bystander.example}'; gwen, '{nobody@bystander.example}'$answers$,
  'The function bind_expected inside answers as listed');

select * from finish();
rollback;
