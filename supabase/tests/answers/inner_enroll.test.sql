-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.enroll(uuid,uuid)'), $answers$console
  {} audit_log -0+1 enrollments -0+1 00b8a8 locks courses 1, profiles 1 ← courses 4, tut
  {} audit_log -0+1 enrollments -0+1 0212bc locks courses 1, profiles 1 ← courses 4, tea
  {} audit_log -0+1 enrollments -0+1 0516cf locks courses 1, profiles 1 ← courses 5, sid
  {} audit_log -0+1 enrollments -0+1 104e36 locks courses 1, profiles 1 ← courses 3, ada
  {} audit_log -0+1 enrollments -0+1 145ae1 locks courses 1, profiles 1 ← courses 3, tut
  {} audit_log -0+1 enrollments -0+1 1617e7 locks courses 1, profiles 1 ← courses 5, tut
  {} audit_log -0+1 enrollments -0+1 1a8fa2 locks courses 1, profiles 1 ← courses 2, greg
  {} audit_log -0+1 enrollments -0+1 268fa4 locks courses 1, profiles 1 ← courses 1, gwen
  {} audit_log -0+1 enrollments -0+1 3f0116 locks courses 1, profiles 1 ← courses 3, tea
  {} audit_log -0+1 enrollments -0+1 400735 locks courses 1, profiles 1 ← courses 2, tut
  {} audit_log -0+1 enrollments -0+1 4ab3bc locks courses 1, profiles 1 ← courses 5, gwen
  {} audit_log -0+1 enrollments -0+1 4c46c6 locks courses 1, profiles 1 ← courses 4, mae
  {} audit_log -0+1 enrollments -0+1 4c5f89 locks courses 1, profiles 1 ← courses 4, sol
  {} audit_log -0+1 enrollments -0+1 5628b6 locks courses 1, profiles 1 ← courses 5, ada
  {} audit_log -0+1 enrollments -0+1 5b2c2e locks courses 1, profiles 1 ← courses 3, sid
  {} audit_log -0+1 enrollments -0+1 5e90d8 locks courses 1, profiles 1 ← courses 4, ada
  {} audit_log -0+1 enrollments -0+1 61eb15 locks courses 1, profiles 1 ← courses 5, Una One
  {} audit_log -0+1 enrollments -0+1 6a7678 locks courses 1, profiles 1 ← courses 1, Una One
  {} audit_log -0+1 enrollments -0+1 6cdd13 locks courses 1, profiles 1 ← courses 4, greg
  {} audit_log -0+1 enrollments -0+1 746e8e locks courses 1, profiles 1 ← courses 2, rob
  {} audit_log -0+1 enrollments -0+1 77f1fa locks courses 1, profiles 1 ← courses 2, ada
  {} audit_log -0+1 enrollments -0+1 796906 locks courses 1, profiles 1 ← courses 5, rob
  {} audit_log -0+1 enrollments -0+1 7be71f locks courses 1, profiles 1 ← courses 2, mae
  {} audit_log -0+1 enrollments -0+1 7d9dcc locks courses 1, profiles 1 ← courses 2, tea
  {} audit_log -0+1 enrollments -0+1 80356e locks courses 1, profiles 1 ← courses 2, gwen
  {} audit_log -0+1 enrollments -0+1 8253a8 locks courses 1, profiles 1 ← courses 1, rob
  {} audit_log -0+1 enrollments -0+1 82f00e locks courses 1, profiles 1 ← courses 5, mae
  {} audit_log -0+1 enrollments -0+1 84ed46 locks courses 1, profiles 1 ← courses 3, greg
  {} audit_log -0+1 enrollments -0+1 88c75d locks courses 1, profiles 1 ← courses 5, greg
  {} audit_log -0+1 enrollments -0+1 89f671 locks courses 1, profiles 1 ← courses 1, greg
  {} audit_log -0+1 enrollments -0+1 8fd094 locks courses 1, profiles 1 ← courses 1, tut
  {} audit_log -0+1 enrollments -0+1 9263de locks courses 1, profiles 1 ← courses 3, age
  {} audit_log -0+1 enrollments -0+1 92cb4b locks courses 1, profiles 1 ← courses 4, age
  {} audit_log -0+1 enrollments -0+1 98f2e2 locks courses 1, profiles 1 ← courses 2, Una One
  {} audit_log -0+1 enrollments -0+1 9aa8d6 locks courses 1, profiles 1 ← courses 3, Una One
  {} audit_log -0+1 enrollments -0+1 9b94f3 locks courses 1, profiles 1 ← courses 5, tea
  {} audit_log -0+1 enrollments -0+1 aad3ad locks courses 1, profiles 1 ← courses 5, Ursa
  {} audit_log -0+1 enrollments -0+1 b0d9da locks courses 1, profiles 1 ← courses 1, Ursa
  {} audit_log -0+1 enrollments -0+1 b602cd locks courses 1, profiles 1 ← courses 1, age
  {} audit_log -0+1 enrollments -0+1 b74ff8 locks courses 1, profiles 1 ← courses 4, rob
  {} audit_log -0+1 enrollments -0+1 bdc9c0 locks courses 1, profiles 1 ← courses 2, Ursa
  {} audit_log -0+1 enrollments -0+1 cae8e1 locks courses 1, profiles 1 ← courses 2, age
  {} audit_log -0+1 enrollments -0+1 ced3da locks courses 1, profiles 1 ← courses 5, age
  {} audit_log -0+1 enrollments -0+1 de5259 locks courses 1, profiles 1 ← courses 3, gwen
  {} audit_log -0+1 enrollments -0+1 e27f2e locks courses 1, profiles 1 ← courses 4, Una One
  {} audit_log -0+1 enrollments -0+1 e4dc95 locks courses 1, profiles 1 ← courses 3, Ursa
  {} audit_log -0+1 enrollments -0+1 e4f4f3 locks courses 1, profiles 1 ← courses 1, mae
  {} audit_log -0+1 enrollments -0+1 e89a95 locks courses 1, profiles 1 ← courses 3, sol
  {} audit_log -0+1 enrollments -0+1 e98517 locks courses 1, profiles 1 ← courses 4, Ursa
  {} audit_log -0+1 enrollments -0+1 edd220 locks courses 1, profiles 1 ← courses 3, mae
  {} audit_log -0+1 enrollments -0+1 f06219 locks courses 1, profiles 1 ← courses 3, rob
  {} audit_log -0+1 enrollments -0+1 f48525 locks courses 1, profiles 1 ← courses 1, tea
  {} audit_log -0+1 enrollments -0+1 f7eb3e locks courses 1, profiles 1 ← courses 4, gwen
  {} audit_log -0+1 enrollments -0+1 feb93e locks courses 1, profiles 1 ← courses 1, ada
  {} audit_log -0+1 enrollments -1+1 4acda5 locks enrollments 1 ← courses 2, sol
  {} locks enrollments 1 ← courses 1, sid; courses 1, sol; courses 2, sid; courses 4, sid; courses 5, sol$answers$,
  'The function enroll inside answers as listed');

select * from finish();
rollback;
