-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_group', tests.everybody()), $answers$create_group(name: 'Words')
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 5c1855 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 4631e8 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 1796f2 locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 78d05b locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 28b4eb locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ef9913 locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 1f65fd locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 507aa7 locks group owners 1, profiles 1
  tea: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 d33096 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 7482da locks group owners 1, profiles 1
  tut: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 dcae00 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 da7554 locks group owners 1, profiles 1
create_group(name: 'Words', subject: 'Words')
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 eb5bf2 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ab5c40 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 83246e locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 8f4f41 locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 903662 locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 2ec9df locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 442c27 locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 97f481 locks group owners 1, profiles 1
  tea: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 d99f27 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 da397f locks group owners 1, profiles 1
  tut: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 a87537 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 f76e36 locks group owners 1, profiles 1
create_group(name: 'Words', starts_on: null)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 5c1855 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 4631e8 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 1796f2 locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 78d05b locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 28b4eb locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ef9913 locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 1f65fd locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 507aa7 locks group owners 1, profiles 1
  tea: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 d33096 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 7482da locks group owners 1, profiles 1
  tut: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 dcae00 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 da7554 locks group owners 1, profiles 1
create_group(name: 'Words', ends_on: null)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 5c1855 locks group owners 1, profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 4631e8 locks group owners 1, profiles 1
  gus: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 1796f2 locks group owners 1, profiles 1
  gwen: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 78d05b locks group owners 1, profiles 1
  mae: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 28b4eb locks group owners 1, profiles 1
  max: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 ef9913 locks group owners 1, profiles 1
  rhea: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 1f65fd locks group owners 1, profiles 1
  rob: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 507aa7 locks group owners 1, profiles 1
  tea: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 d33096 locks group owners 1
  tom: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 7482da locks group owners 1, profiles 1
  tut: {"create_group": "?"} group_owners -1+1 rate_limits -0+1 student_groups -0+1 dcae00 locks group owners 1
  two: {"create_group": "?"} group_owners -0+1 rate_limits -0+1 student_groups -0+1 da7554 locks group owners 1, profiles 1
create_group(name: 'Words', student_ids: array[sid])
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 40f0a6 locks group owners 1, groups 1, profiles 2
  anon console grace: auth.required Sign in first.
  greg rob: student.not_found p_student_ids: no such student.
  gus: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 e856df locks group owners 1, groups 1, profiles 2
  gwen: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 7838f2 locks group owners 1, groups 1, profiles 2
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 5e602a locks group owners 1, groups 1, profiles 2
  max: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 afe1d1 locks group owners 1, groups 1, profiles 2
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 953d5c locks group owners 1, groups 1, profiles 2
  tea: {"create_group": "?"} group_owners -1+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 095083 locks group owners 1, groups 1, profiles 1
  tom: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 6f0350 locks group owners 1, groups 1, profiles 2
  tut: {"create_group": "?"} group_owners -1+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 86e4f6 locks group owners 1, groups 1, profiles 1
  two: {"create_group": "?"} group_owners -0+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 a8add1 locks group owners 1, groups 1, profiles 2
create_group(name: 'Words', student_ids: array[sid, sia])
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 a859ae locks group owners 1, groups 1, profiles 3
  anon console grace: auth.required Sign in first.
  greg gwen max rob tom: student.not_found p_student_ids: no such student.
  gus: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 e59bdf locks group owners 1, groups 1, profiles 3
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 7de8fb locks group owners 1, groups 1, profiles 3
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 53401a locks group owners 1, groups 1, profiles 3
  tea: {"create_group": "?"} group_owners -1+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 1e6bda locks group owners 1, groups 1, profiles 2
  tut: {"create_group": "?"} group_owners -1+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 13b538 locks group owners 1, groups 1, profiles 2
  two: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 b6b29a locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', class_id: by_class)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen max rob tom tut: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 7de8fb locks group owners 1, groups 1, profiles 3
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 53401a locks group owners 1, groups 1, profiles 3
  tea: {"create_group": "?"} group_owners -1+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 1e6bda locks group owners 1, groups 1, profiles 2
  two: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 b6b29a locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', class_id: by_class2)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen rob tea tom tut: class.not_found No such class.
  anon console grace: auth.required Sign in first.
  mae: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 9e1979 locks group owners 1, groups 1, profiles 3
  max: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 9aec66 locks group owners 1, groups 1, profiles 3
  rhea: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 135d6c locks group owners 1, groups 1, profiles 3
  two: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 9e9233 locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', course_id: courses 1)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae max rhea rob tea tom two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tut: {"create_group": "?"} group_owners -1+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 a2fc98 locks group owners 1, groups 1, profiles 2
create_group(name: 'Words', course_id: courses 2)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae rhea rob tea tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  max: {"create_group": "?"} group_owners -0+1 group_students -0+2 rate_limits -0+1 student_groups -0+1 db3869 locks group owners 1, groups 1, profiles 3
create_group(name: 'Words', course_id: courses 3)
  ada sia sid sol sue: role.required Groups are for guardians, tutors, agents and staff.
  age greg gus gwen mae max rhea rob tom tut two: course.not_found No such course.
  anon console grace: auth.required Sign in first.
  tea: {"create_group": "?"} group_owners -1+1 group_students -0+1 rate_limits -0+1 student_groups -0+1 0b4c04 locks group owners 1, groups 1, profiles 1
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
