-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.address_holders(text,timestamp with time zone)'), $answers$console
  {"address_holders": "ada"} ← 'ada@bystander.example', '-infinity'; 'ada@bystander.example', 'infinity'
  {"address_holders": "age"} ← 'age@bystander.example', '-infinity'; 'age@bystander.example', 'infinity'
  {"address_holders": "grace"} ← '+49301000101', '-infinity'; '+49301000101', 'infinity'; 'grace@bystander.example', '-infinity'; 'grace@bystander.example', 'infinity'
  {"address_holders": "greg"} ← '+49301000103', '-infinity'; '+49301000103', 'infinity'; 'greg@bystander.example', '-infinity'; 'greg@bystander.example', 'infinity'
  {"address_holders": "gus"} ← '+49301000115', '-infinity'; '+49301000115', 'infinity'; 'gus@bystander.example', 'infinity'
  {"address_holders": "gus"} {"address_holders": "two"} ← 'gus@bystander.example', '-infinity'
  {"address_holders": "gwen"} ← '+49301000110', '-infinity'; '+49301000110', 'infinity'; 'gwen@bystander.example', '-infinity'; 'gwen@bystander.example', 'infinity'
  {"address_holders": "mae"} ← 'mae@bystander.example', '-infinity'; 'mae@bystander.example', 'infinity'
  {"address_holders": "max"} ← 'max@bystander.example', '-infinity'; 'max@bystander.example', 'infinity'
  {"address_holders": "min"} ← 'min@bystander.example', '-infinity'; 'min@bystander.example', 'infinity'
  {"address_holders": "rea"} ← 'rea@bystander.example', '-infinity'; 'rea@bystander.example', 'infinity'
  {"address_holders": "rhea"} ← 'rhea@bystander.example', '-infinity'; 'rhea@bystander.example', 'infinity'
  {"address_holders": "rob"} ← 'rob@bystander.example', '-infinity'; 'rob@bystander.example', 'infinity'
  {"address_holders": "sia"} ← 'sia@bystander.example', '-infinity'; 'sia@bystander.example', 'infinity'
  {"address_holders": "sid"} ← 'sid@bystander.example', '-infinity'; 'sid@bystander.example', 'infinity'
  {"address_holders": "sol"} ← 'sol@bystander.example', '-infinity'; 'sol@bystander.example', 'infinity'
  {"address_holders": "sue"} ← 'sue@bystander.example', '-infinity'; 'sue@bystander.example', 'infinity'
  {"address_holders": "tea"} ← 'tea@bystander.example', '-infinity'; 'tea@bystander.example', 'infinity'
  {"address_holders": "tom"} ← 'tom@bystander.example', '-infinity'; 'tom@bystander.example', 'infinity'
  {"address_holders": "tut"} ← 'tut@bystander.example', '-infinity'; 'tut@bystander.example', 'infinity'
  {"address_holders": "two"} ← 'two@bystander.example', '-infinity'; 'two@bystander.example', 'infinity'
  nothing ← '+4930100077', '-infinity'; '+4930100077', 'infinity'; 'graceful@bystander.example', '-infinity'; 'graceful@bystander.example', 'infinity'; 'gustav@bystander.example', '-infinity'; 'gustav@bystander.example', 'infinity'; 'kim@bystander.example', '-infinity'; 'kim@bystander.example', 'infinity'; 'nobody@bystander.example', '-infinity'; 'nobody@bystander.example', 'infinity'$answers$,
  'The function address_holders inside answers as listed');

select * from finish();
rollback;
