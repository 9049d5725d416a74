-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tenant_chain(text,uuid)'), $answers$console
  {"organization_id": "organizations 2"} ← 'organization', organizations 2
  {"organization_id": "organizations 3"} ← 'organization', organizations 3
  1 × 15176a ← 'campus', campuses 3
  1 × 1abaff ← 'school', schools 1
  1 × 1becb1 ← 'class', classes 6
  1 × 22362f ← 'class', classes 2
  1 × b13250 ← 'class', classes 1
  1 × c08bbc ← 'school', schools 3
  1 × d0f1d2 ← 'campus', campuses 5
  1 × d9f41a ← 'campus', campuses 2
  1 × f94eef ← 'class', classes 4
  nothing ← 'organization', classes 1; 'organization', classes 2; 'organization', classes 4; … f48d62$answers$,
  'The function tenant_chain inside answers as listed');

select * from finish();
rollback;
