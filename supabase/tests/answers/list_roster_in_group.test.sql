-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_roster_in_group', tests.everybody()), $answers$list_roster_in_group(class_id: by_class, group_id: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
list_roster_in_group(class_id: by_class2, group_id: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
list_roster_in_group(class_id: by_class, group_id: null, limit: 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
list_roster_in_group(class_id: by_class2, group_id: null, limit: 50)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
list_roster_in_group(class_id: by_class, group_id: null, offset: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_roster_in_group');

select * from finish();
rollback;
