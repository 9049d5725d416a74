-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('end_student_status', tests.everybody()), $answers$end_student_status(status_id: student_statuses 1)
  ada: 1 row dccb69 audit_log -0+1 kept_protections -0+1 rate_limits -0+1 student_statuses -1+1 1d3e82 locks advisory 1, profiles 1, statuses 1
  age greg gus gwen mae max rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row dccb69 audit_log -0+1 kept_protections -0+1 student_statuses -1+1 b32395 locks advisory 1, profiles 1, statuses 1
  rhea: permission.denied Only the school that recorded this, or an admin, may end it.
end_student_status(status_id: student_statuses 2)
  ada: 1 row ae5a69 audit_log -0+1 kept_protections -0+1 rate_limits -0+1 student_statuses -1+1 aa2aa7 locks advisory 1, profiles 1, statuses 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.
  console: 1 row ae5a69 audit_log -0+1 kept_protections -0+1 student_statuses -1+1 052cee locks advisory 1, profiles 1, statuses 1
end_student_status(status_id: student_statuses 3)
  ada console: status.not_found No such status.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from end_student_status');

select * from finish();
rollback;
