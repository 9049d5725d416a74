-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('end_student_status', tests.everybody()), $answers$end_student_status(status_id: null)
  ada console: status.not_found No such status.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins and managers of the student's school may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from end_student_status');

select * from finish();
rollback;
