-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_date_of_birth', tests.everybody()), $answers$set_date_of_birth(student_id: sid, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 1ed0e5 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 21deab locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen rhea: permission.denied The date of birth is already set; a school manager or an admin can correct it.
set_date_of_birth(student_id: sid, date_of_birth: (current_date - interval '11 years')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 1ed0e5 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 21deab locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen rhea: permission.denied The date of birth is already set; a school manager or an admin can correct it.
set_date_of_birth(student_id: sia, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 c45ce9 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 a506fb locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 0c3c82 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: sia, date_of_birth: (current_date - interval '11 years')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 c45ce9 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg gwen mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 a506fb locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 0c3c82 locks advisory 1, advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: Bystander kid, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 f8ee01 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 7b66ec locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 de4679 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: Bystander kid, date_of_birth: (current_date - interval '11 years')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 f8ee01 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  age greg mae max rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 7b66ec locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
  gus gwen: permission.denied The date of birth is already set; a school manager or an admin can correct it.
  rhea: {"set_date_of_birth": ""} audit_log -0+5 profile_details -1+1 profile_graph -3+3 rate_limits -0+1 de4679 locks advisory shared 1, profile_details 1, profile_graph 3, profile_roles 1, profiles 1
set_date_of_birth(student_id: sol, date_of_birth: (current_date - interval '14 years 8 months')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 48e88e locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  age greg gus gwen mae rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 03bc3f locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  max: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 dcbc07 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  rhea: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 a88a83 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
set_date_of_birth(student_id: sol, date_of_birth: (current_date - interval '11 years')::date)
  ada: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 48e88e locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  age greg gus gwen mae rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon grace: auth.required Sign in first.
  console: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 03bc3f locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  max: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 dcbc07 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
  rhea: {"set_date_of_birth": ""} audit_log -0+7 people_to_check -0+1 profile_details -1+1 profile_graph -4+4 rate_limits -0+1 a88a83 locks advisory shared 1, integrations 2, profile_details 1, profile_graph 4, profile_roles 1, profiles 1
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
