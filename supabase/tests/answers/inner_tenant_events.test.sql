-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tenant_events(text,uuid)'), $answers$ada console
  1 × e4d063 ← 'school', schools 2; 'campus', campuses 4
  2 × b70380 ← 'organization', organizations 1
  nothing ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 3; … c69033
grace anon
  auth.required ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 3; … f1f6b6
gus two gwen greg sid sia sol sue tut tom age mae tea max rhea rob
  permission.denied ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 3; … f1f6b6$answers$,
  'The function tenant_events inside answers as listed');

select * from finish();
rollback;
