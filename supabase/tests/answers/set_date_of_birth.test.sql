-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_date_of_birth', tests.everybody()), $answers$set_date_of_birth(student_id: sid, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+6 exports -1+1 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 35b86e locks advisory shared 1, integrations 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+6 exports -1+1 profile_details -1+1 profile_graph -3+3 young_people -1+1 0b12b2 locks advisory shared 1, integrations 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen rhea: permission.denied The date of birth is already set; a school manager or an admin can correct it.
set_date_of_birth(student_id: sid, date_of_birth: (current_date - interval '11 years')::date)
  ada console: age.evidence_required p_evidence and p_reference are required: what was seen.
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  gus gwen rhea: permission.denied The date of birth is already set; a school manager or an admin can correct it.
set_date_of_birth(student_id: sia, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 7cf807 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 young_people -1+1 f0ab35 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 13b793 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: sia, date_of_birth: (current_date - interval '11 years')::date)
  ada console rhea: age.evidence_required p_evidence and p_reference are required: what was seen.
  age greg gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  gus: permission.denied The date of birth is already set; a school manager or an admin can correct it.
set_date_of_birth(student_id: Bystander kid, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 3af747 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 young_people -1+1 a544a2 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 898221 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: Bystander kid, date_of_birth: (current_date - interval '11 years')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 3af747 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 young_people -1+1 a544a2 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 898221 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: sol, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+8 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 young_people -0+1 0417bf locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  age greg gus gwen mae rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+8 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 young_people -0+1 14a4c3 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  max: {"set_date_of_birth": ""} audit_log -0+8 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 young_people -0+1 2c0a58 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  rhea: {"set_date_of_birth": ""} audit_log -0+8 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 young_people -0+1 64ae21 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
set_date_of_birth(student_id: sol, date_of_birth: (current_date - interval '11 years')::date)
  ada console rhea: age.evidence_required p_evidence and p_reference are required: what was seen.
  age greg gus gwen mae rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  max: age.evidence_required A school manager or an admin who has seen papers sets this date of birth.
set_date_of_birth(student_id: sid, date_of_birth: (current_date - interval '14 years 8 months')::date, evidence: null)
  ada: {"set_date_of_birth": ""} audit_log -0+6 exports -1+1 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 young_people -1+1 35b86e locks advisory shared 1, integrations 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+6 exports -1+1 profile_details -1+1 profile_graph -3+3 young_people -1+1 0b12b2 locks advisory shared 1, integrations 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen rhea: permission.denied The date of birth is already set; a school manager or an admin can correct it.
set_date_of_birth(student_id: sid, date_of_birth: (current_date - interval '11 years')::date, reference: 'Words')
  ada console gus gwen rhea: validation.failed p_evidence and p_reference are given together.
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
set_date_of_birth(sid, (current_date - interval '14 years 2 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 rate_limits -0+1 60b50a locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 59294f locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  gus: {"set_date_of_birth": ""} rate_limits -0+1 9cb8c9 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  gwen: {"set_date_of_birth": ""} rate_limits -0+1 64a548 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  rhea: {"set_date_of_birth": ""} rate_limits -0+1 011a78 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
set_date_of_birth(sia, (current_date - interval '14 years 2 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 rate_limits -0+1 a80667 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  age greg gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 da4a37 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  gus: {"set_date_of_birth": ""} rate_limits -0+1 9cb8c9 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  rhea: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 rate_limits -0+1 427e48 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
set_date_of_birth(Bystander kid, (current_date - interval '15 years 2 months')::date)
  ada: {"set_date_of_birth": ""} rate_limits -0+1 1538bb locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  gus: {"set_date_of_birth": ""} rate_limits -0+1 9cb8c9 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  gwen: {"set_date_of_birth": ""} rate_limits -0+1 64a548 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  rhea: {"set_date_of_birth": ""} rate_limits -0+1 011a78 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
set_date_of_birth(min, (current_date - interval '16 years 2 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 rate_limits -0+1 0cfc78 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+2 profile_details -1+1 e94dc0 locks advisory shared 1, profile_details 1, profile_roles 1, profiles 1$answers$,
  'Everybody gets the listed answers from set_date_of_birth');

select * from finish();
rollback;
