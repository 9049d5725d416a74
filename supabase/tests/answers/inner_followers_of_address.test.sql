-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.followers_of_address(bytea,timestamp with time zone)'), $answers$console
  {"followers_of_address": "ada"} ← private.address_hash('ada@bystander.example'), '-infinity'; private.address_hash('ada@bystander.example'), 'infinity'
  {"followers_of_address": "age"} ← private.address_hash('age@bystander.example'), '-infinity'; private.address_hash('age@bystander.example'), 'infinity'
  {"followers_of_address": "grace"} ← private.address_hash('+49301000101'), '-infinity'; private.address_hash('+49301000101'), 'infinity'; private.address_hash('grace@bystander.example'), '-infinity'; private.address_hash('grace@bystander.example'), 'infinity'
  {"followers_of_address": "greg"} ← private.address_hash('+49301000103'), '-infinity'; private.address_hash('+49301000103'), 'infinity'; private.address_hash('greg@bystander.example'), '-infinity'; private.address_hash('greg@bystander.example'), 'infinity'
  {"followers_of_address": "gus"} ← private.address_hash('+49301000115'), '-infinity'; private.address_hash('+49301000115'), 'infinity'; private.address_hash('gus@bystander.example'), 'infinity'
  {"followers_of_address": "gwen"} ← private.address_hash('+49301000110'), '-infinity'; private.address_hash('+49301000110'), 'infinity'; private.address_hash('gwen@bystander.example'), '-infinity'; private.address_hash('gwen@bystander.example'), 'infinity'
  {"followers_of_address": "mae"} ← private.address_hash('mae@bystander.example'), '-infinity'; private.address_hash('mae@bystander.example'), 'infinity'
  {"followers_of_address": "max"} ← private.address_hash('max@bystander.example'), '-infinity'; private.address_hash('max@bystander.example'), 'infinity'
  {"followers_of_address": "min"} ← private.address_hash('min@bystander.example'), '-infinity'; private.address_hash('min@bystander.example'), 'infinity'
  {"followers_of_address": "rea"} ← private.address_hash('rea@bystander.example'), '-infinity'; private.address_hash('rea@bystander.example'), 'infinity'
  {"followers_of_address": "rhea"} ← private.address_hash('rhea@bystander.example'), '-infinity'; private.address_hash('rhea@bystander.example'), 'infinity'
  {"followers_of_address": "rob"} ← private.address_hash('rob@bystander.example'), '-infinity'; private.address_hash('rob@bystander.example'), 'infinity'
  {"followers_of_address": "sia"} ← private.address_hash('sia@bystander.example'), '-infinity'; private.address_hash('sia@bystander.example'), 'infinity'
  {"followers_of_address": "sid"} ← private.address_hash('sid@bystander.example'), '-infinity'; private.address_hash('sid@bystander.example'), 'infinity'
  {"followers_of_address": "sol"} ← private.address_hash('sol@bystander.example'), '-infinity'; private.address_hash('sol@bystander.example'), 'infinity'
  {"followers_of_address": "sue"} ← private.address_hash('sue@bystander.example'), '-infinity'; private.address_hash('sue@bystander.example'), 'infinity'
  {"followers_of_address": "tea"} ← private.address_hash('tea@bystander.example'), '-infinity'; private.address_hash('tea@bystander.example'), 'infinity'
  {"followers_of_address": "tom"} ← private.address_hash('tom@bystander.example'), '-infinity'; private.address_hash('tom@bystander.example'), 'infinity'
  {"followers_of_address": "tut"} ← private.address_hash('tut@bystander.example'), '-infinity'; private.address_hash('tut@bystander.example'), 'infinity'
  {"followers_of_address": "two"} ← private.address_hash('two@bystander.example'), '-infinity'; private.address_hash('two@bystander.example'), 'infinity'
  2 × b16c0e ← private.address_hash('gus@bystander.example'), '-infinity'
  nothing ← private.address_hash('gustav@bystander.example'), '-infinity'; private.address_hash('gustav@bystander.example'), 'infinity'$answers$,
  'The function followers_of_address inside answers as listed');

select * from finish();
rollback;
