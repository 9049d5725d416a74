-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.profile_by_phone(text)'), $answers$console
  {"profile_by_phone": "grace"} ← '+49301000101'
  {"profile_by_phone": "greg"} ← '+49301000103'
  {"profile_by_phone": "gus"} ← '+49301000115'
  {"profile_by_phone": "gwen"} ← '+49301000110'
  nothing ← '+4930100077'; 'ada@bystander.example'; 'age@bystander.example'; 'grace@bystande … f611c7$answers$,
  'The function profile_by_phone inside answers as listed');

select * from finish();
rollback;
