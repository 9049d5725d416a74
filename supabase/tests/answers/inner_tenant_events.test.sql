-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tenant_events(text,uuid)'), $answers$ada console
  nothing ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 4; … 5ac7a8
grace anon
  auth.required ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 4; … 5ac7a8
gus two gwen greg sid sia sol sue tut tom age mae tea max rhea rob
  permission.denied ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 4; … 5ac7a8$answers$,
  'The function tenant_events inside answers as listed');

select * from finish();
rollback;
