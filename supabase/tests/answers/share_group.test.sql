-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('share_group', tests.everybody()), $answers$share_group(group_id: student_groups 1, profile_ids: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_profile_ids must be up to 20 ids.
share_group(group_id: student_groups 2, profile_ids: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tea: validation.failed p_profile_ids must be up to 20 ids.
share_group(group_id: student_groups 3, profile_ids: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
  tut: validation.failed p_profile_ids must be up to 20 ids.$answers$,
  'Everybody gets the listed answers from share_group');

select * from finish();
rollback;
