-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.address_holders(text,timestamp with time zone)'), $answers$console
  {"address_holders": "ada"} ← 'ada@bystander.example', now(); 'ada@bystander.example', now() + interval '41 days'
  {"address_holders": "age"} ← 'age@bystander.example', now(); 'age@bystander.example', now() + interval '41 days'
  {"address_holders": "grace"} ← '+49301000101', now(); '+49301000101', now() + interval '41 days'; 'grace@bystander.example', now(); 'grace@bystander.example', now() + interval '41 days'
  {"address_holders": "greg"} ← '+49301000103', now(); '+49301000103', now() + interval '41 days'; 'greg@bystander.example', now(); 'greg@bystander.example', now() + interval '41 days'
  {"address_holders": "gus"} ← '+49301000115', now(); '+49301000115', now() + interval '41 days'; 'gus@bystander.example', now() + interval '41 days'
  {"address_holders": "gus"} {"address_holders": "two"} ← 'gus@bystander.example', now()
  {"address_holders": "gwen"} ← '+49301000110', now(); '+49301000110', now() + interval '41 days'; 'gwen@bystander.example', now(); 'gwen@bystander.example', now() + interval '41 days'
  {"address_holders": "mae"} ← 'mae@bystander.example', now(); 'mae@bystander.example', now() + interval '41 days'
  {"address_holders": "max"} ← 'max@bystander.example', now(); 'max@bystander.example', now() + interval '41 days'
  {"address_holders": "min"} ← 'min@bystander.example', now(); 'min@bystander.example', now() + interval '41 days'
  {"address_holders": "rea"} ← 'rea@bystander.example', now(); 'rea@bystander.example', now() + interval '41 days'
  {"address_holders": "rhea"} ← 'rhea@bystander.example', now(); 'rhea@bystander.example', now() + interval '41 days'
  {"address_holders": "rob"} ← 'rob@bystander.example', now(); 'rob@bystander.example', now() + interval '41 days'
  {"address_holders": "sia"} ← 'sia@bystander.example', now(); 'sia@bystander.example', now() + interval '41 days'
  {"address_holders": "sid"} ← 'sid@bystander.example', now(); 'sid@bystander.example', now() + interval '41 days'
  {"address_holders": "sol"} ← 'sol@bystander.example', now(); 'sol@bystander.example', now() + interval '41 days'
  {"address_holders": "sue"} ← 'sue@bystander.example', now(); 'sue@bystander.example', now() + interval '41 days'
  {"address_holders": "tea"} ← 'tea@bystander.example', now(); 'tea@bystander.example', now() + interval '41 days'
  {"address_holders": "tom"} ← 'tom@bystander.example', now(); 'tom@bystander.example', now() + interval '41 days'
  {"address_holders": "tut"} ← 'tut@bystander.example', now(); 'tut@bystander.example', now() + interval '41 days'
  {"address_holders": "two"} ← 'two@bystander.example', now(); 'two@bystander.example', now() + interval '41 days'
  nothing ← '+4930100077', now(); '+4930100077', now() + interval '41 days'; 'graceful@bysta … 475666$answers$,
  'The function address_holders inside answers as listed');

select * from finish();
rollback;
