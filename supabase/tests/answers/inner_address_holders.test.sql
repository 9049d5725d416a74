-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.address_holders(text)'), $answers$console
  {"address_holders": "ada"} ← 'ada@bystander.example'
  {"address_holders": "age"} ← 'age@bystander.example'
  {"address_holders": "grace"} ← '+49301000101'; 'grace@bystander.example'
  {"address_holders": "greg"} ← '+49301000103'; 'greg@bystander.example'
  {"address_holders": "gus"} ← '+49301000115'
  {"address_holders": "gus"} {"address_holders": "two"} ← 'gus@bystander.example'
  {"address_holders": "gwen"} ← '+49301000110'; 'gwen@bystander.example'
  {"address_holders": "mae"} ← 'mae@bystander.example'
  {"address_holders": "max"} ← 'max@bystander.example'
  {"address_holders": "min"} ← 'min@bystander.example'
  {"address_holders": "rea"} ← 'rea@bystander.example'
  {"address_holders": "rhea"} ← 'rhea@bystander.example'
  {"address_holders": "rob"} ← 'rob@bystander.example'
  {"address_holders": "sia"} ← 'sia@bystander.example'
  {"address_holders": "sid"} ← 'sid@bystander.example'
  {"address_holders": "sol"} ← 'sol@bystander.example'
  {"address_holders": "sue"} ← 'sue@bystander.example'
  {"address_holders": "tea"} ← 'tea@bystander.example'
  {"address_holders": "tom"} ← 'tom@bystander.example'
  {"address_holders": "tut"} ← 'tut@bystander.example'
  {"address_holders": "two"} ← 'two@bystander.example'
  nothing ← '+4930100077'; 'graceful@bystander.example'; 'gustav@bystander.example'; 'kim@bystander.example'; 'nobody@bystander.example'$answers$,
  'The function address_holders inside answers as listed');

select * from finish();
rollback;
