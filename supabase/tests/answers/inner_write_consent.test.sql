-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.write_consent(public.consents)'), $answers$console
  {"done": ""} audit_log -0+1 consents -0+1 99b89b locks integrations 1, profiles 1 ← consents 4
  {"done": ""} audit_log -0+1 consents -0+1 cc3b4e locks profiles 1 ← consents 14
  {"done": ""} audit_log -0+1 consents -0+1 f048ee locks integrations 1, profiles 1 ← consents 5
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 1000, Bystander kid, integration:khan_a ← consents 11; consents 12
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 1000, Bystander kid, media, given, guar ← consents 9; consents 10
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 1000, sia, media, given, guardian, null ← consents 13
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 1000, sol, integration:khan_academy, gi ← consents 6
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 1000, sol, media, given, guardian, null ← consents 7
  23514 new row for relation "consents" violates check constraint "consents_guardian_is_somebody" Failing row contains (?, 1000, sol, media, withdrawn, guardian,  ← consents 8
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 1000, sia, integration:khan_ac ← consents 15
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 1000, sid, integration:google_ ← consents 1
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 1000, sid, media, given, stude ← consents 2
  23514 new row for relation "consents" violates check constraint "consents_students_speak_for_themselves" Failing row contains (?, 1000, sid, media, withdrawn, s ← consents 3$answers$,
  'The function write_consent inside answers as listed');

select * from finish();
rollback;
