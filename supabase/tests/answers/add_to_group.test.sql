-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('add_to_group', tests.everybody()), $answers$add_to_group(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"add_to_group": 0} group_owners -1+1 rate_limits -0+1 9023db locks group owners 1
add_to_group(group_id: student_groups 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"add_to_group": 0} group_owners -1+1 rate_limits -0+1 feb15f locks group owners 1
add_to_group(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"add_to_group": 0} group_owners -1+1 rate_limits -0+1 9023db locks group owners 1
add_to_group(group_id: student_groups 1, student_ids: array[sid])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: {"add_to_group": 0} group_owners -1+1 rate_limits -0+1 9023db locks group owners 1
add_to_group(group_id: student_groups 2, student_ids: array[sid, sia])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: {"add_to_group": 0} group_owners -1+1 rate_limits -0+1 feb15f locks group owners 1
add_to_group(group_id: student_groups 3, class_id: by_class)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
add_to_group(group_id: student_groups 1, class_id: by_class2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
add_to_group(group_id: student_groups 2, course_id: courses 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: course.not_found No such course.
add_to_group(group_id: student_groups 3, course_id: courses 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
add_to_group(group_id: student_groups 1, course_id: courses 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.
add_to_group(group_id: student_groups 2, course_id: courses 4)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: course.not_found No such course.
add_to_group(group_id: student_groups 3, course_id: courses 5)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: course.not_found No such course.$answers$,
  'Everybody gets the listed answers from add_to_group');

select * from finish();
rollback;
