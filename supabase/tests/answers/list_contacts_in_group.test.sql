-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_contacts_in_group', tests.everybody()), $answers$list_contacts_in_group(group_id: student_groups 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 3 rows ea001b
list_contacts_in_group(group_id: student_groups 2)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea: nothing
  tea: 4 rows 42f144
list_contacts_in_group(group_id: student_groups 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 2 rows 1a91cb
list_contacts_in_group(group_id: student_groups 1, limit: 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 1 row d38cfc
list_contacts_in_group(group_id: student_groups 2, limit: 50)
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea: nothing
  tea: 4 rows 42f144
list_contacts_in_group(group_id: student_groups 3, offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: nothing
list_contacts_in_group(group_id: student_groups 1, search: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: nothing
list_contacts_in_group(group_id: student_groups 2, sort: 'Words')
  ada age greg gus gwen mae rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  max rhea tea: validation.failed p_sort must be one of student_name, full_name.
list_contacts_in_group(group_id: student_groups 3, descending: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 2 rows 1a91cb
list_contacts_in_group(group_id: student_groups 1, descending: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: 3 rows ea001b$answers$,
  'Everybody gets the listed answers from list_contacts_in_group');

select * from finish();
rollback;
