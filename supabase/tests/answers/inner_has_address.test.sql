-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_address(uuid,text)'), $answers$console
  {"has_address": false} ← gus, 'kim@bystander.example'; gus, 'sol@bystander.example'; greg, '+49301000101'; greg, 'gus@bystander.example'; greg, 'several@bystander.example'; gwen, '+49301000103'; gwen, 'sia@bystander.example'; grace, 'age@bystander.example'; grace, 'min@bystander.example'; grace, 'tom@bystander.example'
  {"has_address": true} ← gus, '+49301000115'; tom, 'tom@bystander.example'; tut, 'tut@bystander.example'; gwen, 'gwen@bystander.example'
  nothing ← ada, '+49301000101'; ada, 'gus@bystander.example'; ada, 'several@bystander.examp … 12bcb9$answers$,
  'The function has_address inside answers as listed');

select * from finish();
rollback;
