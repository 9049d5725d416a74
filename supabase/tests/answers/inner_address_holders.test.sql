-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.address_holders(bytea,timestamp with time zone)'), $answers$console
  {"address_holders": "ada"} ← private.address_hash('ada@bystander.example'), '-infinity'; private.address_hash('ada@bystander.example'), 'infinity'
  {"address_holders": "age"} ← private.address_hash('age@bystander.example'), '-infinity'; private.address_hash('age@bystander.example'), 'infinity'
  {"address_holders": "grace"} ← private.address_hash('+49301000101'), '-infinity'; private.address_hash('+49301000101'), 'infinity'; private.address_hash('grace@bystander.example'), '-infinity'; private.address_hash('grace@bystander.example'), 'infinity'
  {"address_holders": "greg"} ← private.address_hash('+49301000103'), '-infinity'; private.address_hash('+49301000103'), 'infinity'; private.address_hash('greg@bystander.example'), '-infinity'; private.address_hash('greg@bystander.example'), 'infinity'
  {"address_holders": "gus"} ← private.address_hash('+49301000115'), '-infinity'; private.address_hash('+49301000115'), 'infinity'; private.address_hash('gus@bystander.example'), 'infinity'
  {"address_holders": "gus"} {"address_holders": "two"} ← private.address_hash('gus@bystander.example'), '-infinity'
  {"address_holders": "gwen"} ← private.address_hash('+49301000110'), '-infinity'; private.address_hash('+49301000110'), 'infinity'; private.address_hash('gwen@bystander.example'), '-infinity'; private.address_hash('gwen@bystander.example'), 'infinity'
  {"address_holders": "mae"} ← private.address_hash('mae@bystander.example'), '-infinity'; private.address_hash('mae@bystander.example'), 'infinity'
  {"address_holders": "max"} ← private.address_hash('max@bystander.example'), '-infinity'; private.address_hash('max@bystander.example'), 'infinity'
  {"address_holders": "min"} ← private.address_hash('min@bystander.example'), '-infinity'; private.address_hash('min@bystander.example'), 'infinity'
  {"address_holders": "rea"} ← private.address_hash('rea@bystander.example'), '-infinity'; private.address_hash('rea@bystander.example'), 'infinity'
  {"address_holders": "rhea"} ← private.address_hash('rhea@bystander.example'), '-infinity'; private.address_hash('rhea@bystander.example'), 'infinity'
  {"address_holders": "rob"} ← private.address_hash('rob@bystander.example'), '-infinity'; private.address_hash('rob@bystander.example'), 'infinity'
  {"address_holders": "sia"} ← private.address_hash('sia@bystander.example'), '-infinity'; private.address_hash('sia@bystander.example'), 'infinity'
  {"address_holders": "sid"} ← private.address_hash('sid@bystander.example'), '-infinity'; private.address_hash('sid@bystander.example'), 'infinity'
  {"address_holders": "sol"} ← private.address_hash('sol@bystander.example'), '-infinity'; private.address_hash('sol@bystander.example'), 'infinity'
  {"address_holders": "sue"} ← private.address_hash('sue@bystander.example'), '-infinity'; private.address_hash('sue@bystander.example'), 'infinity'
  {"address_holders": "tea"} ← private.address_hash('tea@bystander.example'), '-infinity'; private.address_hash('tea@bystander.example'), 'infinity'
  {"address_holders": "tom"} ← private.address_hash('tom@bystander.example'), '-infinity'; private.address_hash('tom@bystander.example'), 'infinity'
  {"address_holders": "tut"} ← private.address_hash('tut@bystander.example'), '-infinity'; private.address_hash('tut@bystander.example'), 'infinity'
  {"address_holders": "two"} ← private.address_hash('two@bystander.example'), '-infinity'; private.address_hash('two@bystander.example'), 'infinity'
  nothing ← private.address_hash('gustav@bystander.example'), '-infinity'; private.address_hash('gustav@bystander.example'), 'infinity'$answers$,
  'The function address_holders inside answers as listed');

select * from finish();
rollback;
