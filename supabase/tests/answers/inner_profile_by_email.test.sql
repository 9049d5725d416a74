-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.profile_by_email(text)'), $answers$console
  {"profile_by_email": "ada"} ← 'ada@bystander.example'
  {"profile_by_email": "age"} ← 'age@bystander.example'
  {"profile_by_email": "grace"} ← 'grace@bystander.example'
  {"profile_by_email": "greg"} ← 'greg@bystander.example'
  {"profile_by_email": "gus"} ← 'gus@bystander.example'
  {"profile_by_email": "gwen"} ← 'gwen@bystander.example'
  {"profile_by_email": "mae"} ← 'mae@bystander.example'
  {"profile_by_email": "max"} ← 'max@bystander.example'
  {"profile_by_email": "min"} ← 'min@bystander.example'
  {"profile_by_email": "rea"} ← 'rea@bystander.example'
  {"profile_by_email": "rhea"} ← 'rhea@bystander.example'
  {"profile_by_email": "rob"} ← 'rob@bystander.example'
  {"profile_by_email": "sia"} ← 'sia@bystander.example'
  {"profile_by_email": "sid"} ← 'sid@bystander.example'
  {"profile_by_email": "sol"} ← 'sol@bystander.example'
  {"profile_by_email": "sue"} ← 'sue@bystander.example'
  {"profile_by_email": "tea"} ← 'tea@bystander.example'
  {"profile_by_email": "tom"} ← 'tom@bystander.example'
  {"profile_by_email": "tut"} ← 'tut@bystander.example'
  {"profile_by_email": "two"} ← 'two@bystander.example'
  nothing ← '+49301000101'; '+49301000103'; '+49301000110'; '+49301000115'; '+4930100077'; 'graceful@bystander.example'; 'gustav@bystander.example'; 'kim@bystander.example'; 'nobody@bystander.example'; 'several@bystander.example'$answers$,
  'The function profile_by_email inside answers as listed');

select * from finish();
rollback;
