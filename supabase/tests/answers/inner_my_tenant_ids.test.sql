-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_tenant_ids(text)'), $answers$greg grace sue tut age ada anon console
  nothing ← 'organization'; 'school'; 'campus'; 'class'
gus gwen
  2 × 7a1d5a ← 'campus'
  2 × 7ca511 ← 'school'
  2 × ef6a1f ← 'organization'
  3 × b7ef0e ← 'class'
mae
  2 × 7a1d5a ← 'campus'
  2 × 7ca511 ← 'school'
  2 × ef6a1f ← 'organization'
  nothing ← 'class'
rob
  {"my_tenant_ids": "organizations 3"} ← 'organization'
  nothing ← 'school'; 'campus'; 'class'
sia
  {"my_tenant_ids": "campuses 4"} ← 'campus'
  {"my_tenant_ids": "classes 4"} ← 'class'
  {"my_tenant_ids": "organizations 1"} ← 'organization'
  {"my_tenant_ids": "schools 2"} ← 'school'
sid rhea
  2 × 7a1d5a ← 'campus'
  2 × 7ca511 ← 'school'
  2 × 7cbc0e ← 'class'
  2 × ef6a1f ← 'organization'
sol max
  {"my_tenant_ids": "campuses 4"} ← 'campus'
  {"my_tenant_ids": "classes 5"} ← 'class'
  {"my_tenant_ids": "organizations 1"} ← 'organization'
  {"my_tenant_ids": "schools 2"} ← 'school'
tea
  {"my_tenant_ids": "classes 4"} ← 'class'
  2 × 7a1d5a ← 'campus'
  2 × 7ca511 ← 'school'
  2 × ef6a1f ← 'organization'
tom
  {"my_tenant_ids": "campuses 5"} ← 'campus'
  {"my_tenant_ids": "classes 6"} ← 'class'
  {"my_tenant_ids": "organizations 2"} ← 'organization'
  {"my_tenant_ids": "schools 3"} ← 'school'
two
  {"my_tenant_ids": "campuses 4"} ← 'campus'
  {"my_tenant_ids": "organizations 1"} ← 'organization'
  {"my_tenant_ids": "schools 2"} ← 'school'
  nothing ← 'class'$answers$,
  'The function my_tenant_ids inside answers as listed');

select * from finish();
rollback;
