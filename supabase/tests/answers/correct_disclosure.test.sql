-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('correct_disclosure', tests.everybody()), $answers$correct_disclosure(disclosure_id: disclosures 1)
  ada console: disclosure.not_found No such disclosure, or it was corrected already.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
correct_disclosure(disclosure_id: disclosures 2)
  ada: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 b964bf locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 d2863b locks profiles 1
correct_disclosure(disclosure_id: disclosures 3)
  ada: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 34d12c locks profiles 2
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 7329f4 locks profiles 1
  rhea: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 c30cb0 locks profiles 2
correct_disclosure(disclosure_id: disclosures 4)
  ada: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 74c84f locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 48cb1e locks profiles 1
correct_disclosure(disclosure_id: disclosures 5)
  ada console: disclosure.not_found No such disclosure, or it was corrected already.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
correct_disclosure(disclosure_id: disclosures 1, recipient: 'Words')
  ada console: disclosure.not_found No such disclosure, or it was corrected already.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
correct_disclosure(disclosure_id: disclosures 2, basis: 'court_order')
  ada: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 41a338 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 98b2cd locks profiles 1
correct_disclosure(disclosure_id: disclosures 3, basis: 'child_protection')
  ada console rhea: validation.failed p_basis must not be work, and not child_protection where the family has seen it.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
correct_disclosure(disclosure_id: disclosures 4, contents: 'Words')
  ada: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 a46569 locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 eb03a8 locks profiles 1
correct_disclosure(disclosure_id: disclosures 5, disclosed_on: null)
  ada console: disclosure.not_found No such disclosure, or it was corrected already.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
correct_disclosure(disclosure_id: disclosures 1, retract: true)
  ada console: disclosure.not_found No such disclosure, or it was corrected already.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
correct_disclosure(disclosure_id: disclosures 2, retract: false)
  ada: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 rate_limits -0+1 b964bf locks profiles 2
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: {"correct_disclosure": "?"} audit_log -0+1 disclosures -0+1 d2863b locks profiles 1$answers$,
  'Everybody gets the listed answers from correct_disclosure');

select * from finish();
rollback;
