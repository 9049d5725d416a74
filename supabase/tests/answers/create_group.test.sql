-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_group', tests.everybody()), $answers$create_group(name: 'Words')
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 602678 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 30c615 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 9e1c5a locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 fc6e4e locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 95c7a6 locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 385b94 locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 58bcb5 locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ec9187 locks group owners 1, profiles 1
  tea: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 982c04 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 6cb09b locks group owners 1, profiles 1
  tut: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 fb9bd4 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 80baaf locks group owners 1, profiles 1
create_group(name: 'Words', subject: 'Words')
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 423f9f locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 eafa21 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 9a4594 locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 c2fc7d locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 7d3987 locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 dd8e5f locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 6218e2 locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 88198f locks group owners 1, profiles 1
  tea: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 138aad locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 58faa4 locks group owners 1, profiles 1
  tut: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 8dfb8c locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 a745a8 locks group owners 1, profiles 1
create_group(name: 'Words', starts_on: null)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 602678 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 30c615 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 9e1c5a locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 fc6e4e locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 95c7a6 locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 385b94 locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 58bcb5 locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ec9187 locks group owners 1, profiles 1
  tea: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 982c04 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 6cb09b locks group owners 1, profiles 1
  tut: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 fb9bd4 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 80baaf locks group owners 1, profiles 1
create_group(name: 'Words', ends_on: null)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 602678 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 30c615 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 9e1c5a locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 fc6e4e locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 95c7a6 locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 385b94 locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 58bcb5 locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ec9187 locks group owners 1, profiles 1
  tea: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 982c04 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 6cb09b locks group owners 1, profiles 1
  tut: {"create_group": "?"} rate_limits -0+1 student_groups -0+1 fb9bd4 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 80baaf locks group owners 1, profiles 1
create_group(name: 'Words', student_ids: array[sid])
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 564c57 locks group owners 1, groups 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg rob: student.not_found p_student_ids: no such student.
  gus: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 5d9971 locks group owners 1, groups 1, profiles 2
  gwen: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 e26753 locks group owners 1, groups 1, profiles 2
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 4e6a34 locks group owners 1, groups 1, profiles 2
  max: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 a2c395 locks group owners 1, groups 1, profiles 2
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 f9ca70 locks group owners 1, groups 1, profiles 2
  tea: {"create_group": "?"} group_students -0+1 rate_limits -0+1 student_groups -0+1 2831e8 locks group owners 1, groups 1, profiles 1
  tom: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 225836 locks group owners 1, groups 1, profiles 2
  tut: {"create_group": "?"} group_students -0+1 rate_limits -0+1 student_groups -0+1 cf7677 locks group owners 1, groups 1, profiles 1
  two: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 d3dbd4 locks group owners 1, groups 1, profiles 2
create_group(name: 'Words', student_ids: array[sid, sia])
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 f514d4 locks group owners 1, groups 1, profiles 3
  anon console grace: auth.required Sign in first.
  greg gwen max rob tom: student.not_found p_student_ids: no such student.
  gus: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 d1bf23 locks group owners 1, groups 1, profiles 3
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 9bd9ca locks group owners 1, groups 1, profiles 3
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 69a108 locks group owners 1, groups 1, profiles 3
  tea: {"create_group": "?"} group_students -0+2 rate_limits -0+1 student_groups -0+1 14c0f7 locks group owners 1, groups 1, profiles 2
  tut: {"create_group": "?"} group_students -0+2 rate_limits -0+1 student_groups -0+1 41c8d8 locks group owners 1, groups 1, profiles 2
  two: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 e48a43 locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', class_id: by_class)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen max rob tom tut: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 9bd9ca locks group owners 1, groups 1, profiles 3
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 69a108 locks group owners 1, groups 1, profiles 3
  tea: {"create_group": "?"} group_students -0+2 rate_limits -0+1 student_groups -0+1 14c0f7 locks group owners 1, groups 1, profiles 2
  two: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 e48a43 locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', class_id: by_class2)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen rob tea tom tut: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 4224fa locks group owners 1, groups 1, profiles 3
  max: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 5de0af locks group owners 1, groups 1, profiles 3
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 bb697b locks group owners 1, groups 1, profiles 3
  two: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 cf29f3 locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', course_id: courses 1)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae max rhea rob tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: {"create_group": "?"} group_students -0+2 rate_limits -0+1 student_groups -0+1 3f9d17 locks group owners 1, groups 1, profiles 2
create_group(name: 'Words', course_id: courses 2)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae rhea rob tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 7727e0 locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', course_id: courses 3)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae max rhea rob tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: {"create_group": "?"} group_students -0+1 rate_limits -0+1 student_groups -0+1 c0ea2d locks group owners 1, groups 1, profiles 1
create_group(name: 'Words', course_id: courses 4)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae max rhea rob tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
create_group(name: 'Words', course_id: courses 5)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae max rhea rob tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from create_group');

select * from finish();
rollback;
