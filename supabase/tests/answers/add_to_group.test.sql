-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('add_to_group', tests.everybody()), $answers$add_to_group(group_id: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, student_ids: array[sid])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, student_ids: array[sid, sia])
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, class_id: by_class)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, class_id: by_class2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, course_id: courses 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, course_id: courses 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, course_id: courses 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, course_id: courses 4)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
add_to_group(group_id: null, course_id: courses 5)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from add_to_group');

select * from finish();
rollback;
