-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.followers_of_address(text,timestamp with time zone)'), $answers$console
  {"followers_of_address": "ada"} ← 'ada@bystander.example', '-infinity'; 'ada@bystander.example', 'infinity'
  {"followers_of_address": "age"} ← 'age@bystander.example', '-infinity'; 'age@bystander.example', 'infinity'
  {"followers_of_address": "grace"} ← '+49301000101', '-infinity'; '+49301000101', 'infinity'; 'grace@bystander.example', '-infinity'; 'grace@bystander.example', 'infinity'
  {"followers_of_address": "greg"} ← '+49301000103', '-infinity'; '+49301000103', 'infinity'; 'greg@bystander.example', '-infinity'; 'greg@bystander.example', 'infinity'
  {"followers_of_address": "gus"} ← '+49301000115', '-infinity'; '+49301000115', 'infinity'; 'gus@bystander.example', 'infinity'
  {"followers_of_address": "gwen"} ← '+49301000110', '-infinity'; '+49301000110', 'infinity'; 'gwen@bystander.example', '-infinity'; 'gwen@bystander.example', 'infinity'
  {"followers_of_address": "mae"} ← 'mae@bystander.example', '-infinity'; 'mae@bystander.example', 'infinity'
  {"followers_of_address": "max"} ← 'max@bystander.example', '-infinity'; 'max@bystander.example', 'infinity'
  {"followers_of_address": "min"} ← 'min@bystander.example', '-infinity'; 'min@bystander.example', 'infinity'
  {"followers_of_address": "rea"} ← 'rea@bystander.example', '-infinity'; 'rea@bystander.example', 'infinity'
  {"followers_of_address": "rhea"} ← 'rhea@bystander.example', '-infinity'; 'rhea@bystander.example', 'infinity'
  {"followers_of_address": "rob"} ← 'rob@bystander.example', '-infinity'; 'rob@bystander.example', 'infinity'
  {"followers_of_address": "sia"} ← 'sia@bystander.example', '-infinity'; 'sia@bystander.example', 'infinity'
  {"followers_of_address": "sid"} ← 'sid@bystander.example', '-infinity'; 'sid@bystander.example', 'infinity'
  {"followers_of_address": "sol"} ← 'sol@bystander.example', '-infinity'; 'sol@bystander.example', 'infinity'
  {"followers_of_address": "sue"} ← 'sue@bystander.example', '-infinity'; 'sue@bystander.example', 'infinity'
  {"followers_of_address": "tea"} ← 'tea@bystander.example', '-infinity'; 'tea@bystander.example', 'infinity'
  {"followers_of_address": "tom"} ← 'tom@bystander.example', '-infinity'; 'tom@bystander.example', 'infinity'
  {"followers_of_address": "tut"} ← 'tut@bystander.example', '-infinity'; 'tut@bystander.example', 'infinity'
  {"followers_of_address": "two"} ← 'two@bystander.example', '-infinity'; 'two@bystander.example', 'infinity'
  2 × b16c0e ← 'gus@bystander.example', '-infinity'
  nothing ← '+4930100077', '-infinity'; '+4930100077', 'infinity'; 'graceful@bystander.example', '-infinity'; 'graceful@bystander.example', 'infinity'; 'gustav@bystander.example', '-infinity'; 'gustav@bystander.example', 'infinity'; 'kim@bystander.example', '-infinity'; 'kim@bystander.example', 'infinity'; 'nobody@bystander.example', '-infinity'; 'nobody@bystander.example', 'infinity'$answers$,
  'The function followers_of_address inside answers as listed');

select * from finish();
rollback;
