-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_number(text,text)'), $answers$console
  {"done": ""} ← 'ada@bystander.example', 'Reason'; 'age@bystander.example', 'Reason'; 'grace@bys … 73fb66
  23514 new row for relation "closed_numbers" violates check constraint "closed_numbers_reason_known" Failing row contains (-4698515260671548253, Reason, T). ← '+49301000115', 'Reason'
  23514 new row for relation "closed_numbers" violates check constraint "closed_numbers_reason_known" Failing row contains (-4818505121394153171, Reason, T). ← '+4930100077', 'Reason'
  23514 new row for relation "closed_numbers" violates check constraint "closed_numbers_reason_known" Failing row contains (-4918201647909025065, Reason, T). ← '+49301000103', 'Reason'
  23514 new row for relation "closed_numbers" violates check constraint "closed_numbers_reason_known" Failing row contains (4142764330471048145, Reason, T). ← '+49301000101', 'Reason'
  23514 new row for relation "closed_numbers" violates check constraint "closed_numbers_reason_known" Failing row contains (6246604154152166495, Reason, T). ← '+49301000110', 'Reason'$answers$,
  'The function close_number inside answers as listed');

select * from finish();
rollback;
