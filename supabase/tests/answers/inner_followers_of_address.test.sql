-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.followers_of_address(text,timestamp with time zone)'), $answers$console
  {"followers_of_address": "ada"} ← 'ada@bystander.example', now(); 'ada@bystander.example', now() + interval '41 days'
  {"followers_of_address": "age"} ← 'age@bystander.example', now(); 'age@bystander.example', now() + interval '41 days'
  {"followers_of_address": "grace"} ← '+49301000101', now(); '+49301000101', now() + interval '41 days'; 'grace@bystander.example', now(); 'grace@bystander.example', now() + interval '41 days'
  {"followers_of_address": "greg"} ← '+49301000103', now(); '+49301000103', now() + interval '41 days'; 'greg@bystander.example', now(); 'greg@bystander.example', now() + interval '41 days'
  {"followers_of_address": "gus"} ← '+49301000115', now(); '+49301000115', now() + interval '41 days'; 'gus@bystander.example', now() + interval '41 days'
  {"followers_of_address": "gwen"} ← '+49301000110', now(); '+49301000110', now() + interval '41 days'; 'gwen@bystander.example', now(); 'gwen@bystander.example', now() + interval '41 days'
  {"followers_of_address": "mae"} ← 'mae@bystander.example', now(); 'mae@bystander.example', now() + interval '41 days'
  {"followers_of_address": "max"} ← 'max@bystander.example', now(); 'max@bystander.example', now() + interval '41 days'
  {"followers_of_address": "min"} ← 'min@bystander.example', now(); 'min@bystander.example', now() + interval '41 days'
  {"followers_of_address": "rea"} ← 'rea@bystander.example', now(); 'rea@bystander.example', now() + interval '41 days'
  {"followers_of_address": "rhea"} ← 'rhea@bystander.example', now(); 'rhea@bystander.example', now() + interval '41 days'
  {"followers_of_address": "rob"} ← 'rob@bystander.example', now(); 'rob@bystander.example', now() + interval '41 days'
  {"followers_of_address": "sia"} ← 'sia@bystander.example', now(); 'sia@bystander.example', now() + interval '41 days'
  {"followers_of_address": "sid"} ← 'sid@bystander.example', now(); 'sid@bystander.example', now() + interval '41 days'
  {"followers_of_address": "sol"} ← 'sol@bystander.example', now(); 'sol@bystander.example', now() + interval '41 days'
  {"followers_of_address": "sue"} ← 'sue@bystander.example', now(); 'sue@bystander.example', now() + interval '41 days'
  {"followers_of_address": "tea"} ← 'tea@bystander.example', now(); 'tea@bystander.example', now() + interval '41 days'
  {"followers_of_address": "tom"} ← 'tom@bystander.example', now(); 'tom@bystander.example', now() + interval '41 days'
  {"followers_of_address": "tut"} ← 'tut@bystander.example', now(); 'tut@bystander.example', now() + interval '41 days'
  {"followers_of_address": "two"} ← 'two@bystander.example', now(); 'two@bystander.example', now() + interval '41 days'
  2 × b16c0e ← 'gus@bystander.example', now()
  nothing ← '+4930100077', now(); '+4930100077', now() + interval '41 days'; 'graceful@bysta … 475666$answers$,
  'The function followers_of_address inside answers as listed');

select * from finish();
rollback;
