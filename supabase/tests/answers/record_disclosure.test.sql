-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('record_disclosure', tests.everybody()), $answers$record_disclosure(student_id: sid, recipient: 'Words', basis: 'court_order', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 5ee32f locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 703b59 locks profiles 1
record_disclosure(student_id: sid, recipient: 'Words', basis: 'child_protection', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 22b722 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 ce91d6 locks profiles 1
record_disclosure(student_id: sia, recipient: 'Words', basis: 'court_order', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 8274b5 locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 a11633 locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 985a77 locks profiles 2
record_disclosure(student_id: sia, recipient: 'Words', basis: 'child_protection', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 c972cb locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 94ba00 locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 e6448c locks profiles 2
record_disclosure(student_id: Bystander kid, recipient: 'Words', basis: 'court_order', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 9b860b locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 f891a3 locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 b0d4c2 locks profiles 2
record_disclosure(student_id: Bystander kid, recipient: 'Words', basis: 'child_protection', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 6a4e94 locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 3764b1 locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 54bbf7 locks profiles 2
record_disclosure(student_id: sol, recipient: 'Words', basis: 'court_order', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 2a04b5 locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 140ed3 locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 579852 locks profiles 2
record_disclosure(student_id: sol, recipient: 'Words', basis: 'child_protection', contents: 'Words')
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 af6857 locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 b4558a locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 f9c587 locks profiles 2
record_disclosure(student_id: sid, recipient: 'Words', basis: 'court_order', contents: 'Words', disclosed_on: null)
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 5ee32f locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 703b59 locks profiles 1
record_disclosure(student_id: sid, recipient: 'Words', basis: 'child_protection', contents: 'Words', withhold: true)
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 22b722 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 ce91d6 locks profiles 1
record_disclosure(student_id: sia, recipient: 'Words', basis: 'court_order', contents: 'Words', withhold: false)
  ada: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 8274b5 locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 a11633 locks profiles 1
  rhea: {"record_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 985a77 locks profiles 2$answers$,
  'Everybody gets the listed answers from record_disclosure');

select * from finish();
rollback;
