-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_roster_in_group', tests.everybody()), $answers$list_roster_in_group(class_id: by_class, group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class, group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max: class.not_found No such class.
  rhea: 1 row 3a3278
  tea: 2 rows 58cdea
list_roster_in_group(class_id: by_class, group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class2, group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class2, group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea: nothing
  tea: class.not_found No such class.
list_roster_in_group(class_id: by_class2, group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class, group_id: student_groups 1, limit: 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class, group_id: student_groups 2, limit: 50)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max: class.not_found No such class.
  rhea: 1 row 3a3278
  tea: 2 rows 58cdea
list_roster_in_group(class_id: by_class, group_id: student_groups 3, offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class2, group_id: student_groups 1, search: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class2, group_id: student_groups 2, sort: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: validation.failed p_sort must be one of full_name, enrolled_at.
list_roster_in_group(class_id: by_class2, group_id: student_groups 3, descending: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.
list_roster_in_group(class_id: by_class, group_id: student_groups 1, descending: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: class.not_found No such class.$answers$,
  'Everybody gets the listed answers from list_roster_in_group');

select * from finish();
rollback;
