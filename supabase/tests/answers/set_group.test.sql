-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_group', tests.everybody()), $answers$set_group(group_id: null, name: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group(group_id: null, name: 'Words', subject: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group(group_id: null, name: 'Words', starts_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.
set_group(group_id: null, name: 'Words', ends_on: null)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: group.not_found No such group.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from set_group');

select * from finish();
rollback;
