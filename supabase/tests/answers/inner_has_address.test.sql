-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_address(uuid,text)'), $answers$console
  {"has_address": false} ← gus, '+49301000110'; gus, 'kim@bystander.example'; gus, 'sol@bystander.example'; greg, '+49301000101'; greg, 'gus@bystander.example'; greg, 'rob@bystander.example'; gwen, '+49301000103'; gwen, 'gustav@bystander.example'; gwen, 'sia@bystander.example'; grace, 'ada@bystander.example'; grace, 'max@bystander.example'; grace, 'tom@bystander.example'
  {"has_address": true} ← mae, 'mae@bystander.example'; max, 'max@bystander.example'; tom, 'tom@bystander.example'; tut, 'tut@bystander.example'
  nothing ← ada, '+49301000101'; ada, 'gus@bystander.example'; ada, 'rob@bystander.example'; … 8ec0b1$answers$,
  'The function has_address inside answers as listed');

select * from finish();
rollback;
