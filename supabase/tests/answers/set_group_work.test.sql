-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_group_work', tests.everybody()), $answers$set_group_work(group_id: student_groups 1, course_id: courses 1, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row cc252e assignment_students -0+2 assignments -0+1 email_outbox -0+6 group_act_rows -0+2 group_acts -0+1 notifications -0+6 push_outbox -0+2 rate_limits -0+2 24d198 locks assignments 1, courses 1, group acts 1, groups 1, profiles 3
set_group_work(group_id: student_groups 1, course_id: courses 3, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 1, course_id: courses 4, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 1, course_id: courses 5, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 2, course_id: courses 1, title: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: course.not_found No such course.
set_group_work(group_id: student_groups 2, course_id: courses 3, title: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea: course.not_found No such course.
  tea: 1 row e4d9a2 group_act_rows -0+2 group_acts -0+1 rate_limits -0+2 aa6ead locks group acts 1, groups 1, profiles 3
set_group_work(group_id: student_groups 2, course_id: courses 4, title: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: course.not_found No such course.
set_group_work(group_id: student_groups 2, course_id: courses 5, title: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: course.not_found No such course.
set_group_work(group_id: student_groups 3, course_id: courses 1, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row abbcf2 assignment_students -0+1 assignments -0+1 email_outbox -0+4 group_act_rows -0+1 group_acts -0+1 notifications -0+4 push_outbox -0+2 rate_limits -0+2 b81e8f locks assignments 1, courses 1, group acts 1, groups 1, profiles 2
set_group_work(group_id: student_groups 3, course_id: courses 3, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 3, course_id: courses 4, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 3, course_id: courses 5, title: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 1, course_id: courses 1, title: 'Words', due_at: now() + interval '60 days')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row cc252e assignment_students -0+2 assignments -0+1 email_outbox -0+6 group_act_rows -0+2 group_acts -0+1 notifications -0+6 push_outbox -0+2 rate_limits -0+2 ed0f0e locks assignments 1, courses 1, group acts 1, groups 1, profiles 3
set_group_work(group_id: student_groups 1, course_id: courses 2, title: 'Words', maximum: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 1, course_id: courses 3, title: 'Words', all: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
set_group_work(group_id: student_groups 1, course_id: courses 4, title: 'Words', all: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.$answers$,
  'Everybody gets the listed answers from set_group_work');

select * from finish();
rollback;
