-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.write_consent(public.consents)'), $answers$console
  {"done": ""} audit_log -0+1 consents -0+1 4c9afb locks profiles 1 ← consents 14
  {"done": ""} audit_log -0+1 consents -0+1 5c9972 locks integrations 1, profiles 1 ← consents 5
  {"done": ""} audit_log -0+1 consents -0+1 6bf19f locks integrations 1, profiles 1 ← consents 4
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 29, sol, integration:khan_academy, give ← consents 6
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 30, sol, media, given, guardian, null,  ← consents 7
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 31, sol, media, withdrawn, guardian, nu ← consents 8
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 32, Bystander kid, media, given, guardi ← consents 9
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 33, Bystander kid, media, given, guardi ← consents 10
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 34, Bystander kid, integration:khan_aca ← consents 11
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 35, Bystander kid, integration:khan_aca ← consents 12
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 36, sia, media, given, guardian, null,  ← consents 13
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 24, sid, integration:google_cl ← consents 1
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 25, sid, media, given, student ← consents 2
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 26, sid, media, withdrawn, stu ← consents 3
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 38, sia, integration:khan_acad ← consents 15$answers$,
  'The function write_consent inside answers as listed');

select * from finish();
rollback;
