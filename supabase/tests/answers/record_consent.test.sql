-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('record_consent', tests.everybody()), $answers$record_consent(student_id: sid, purpose: 'media', decision: null, evidence: 'Words')
  ada console: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: sid, purpose: 'integration:khan_academy', decision: null, evidence: 'Words')
  ada console: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: sia, purpose: 'media', decision: null, evidence: 'Words')
  ada console rhea: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: sia, purpose: 'integration:khan_academy', decision: null, evidence: 'Words')
  ada console rhea: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: Bystander kid, purpose: 'media', decision: null, evidence: 'Words')
  ada console rhea: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: Bystander kid, purpose: 'integration:khan_academy', decision: null, evidence: 'Words')
  ada console rhea: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: sol, purpose: 'media', decision: null, evidence: 'Words')
  ada console rhea: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
record_consent(student_id: sol, purpose: 'integration:khan_academy', decision: null, evidence: 'Words')
  ada console rhea: validation.failed p_decision and p_evidence are required.
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from record_consent');

select * from finish();
rollback;
