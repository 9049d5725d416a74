-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('changes_since', tests.everybody()), $answers$changes_since(seconds: 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: nothing
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from changes_since');

select * from finish();
rollback;
