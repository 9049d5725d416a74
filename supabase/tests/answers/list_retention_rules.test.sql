-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_retention_rules', tests.everybody()), $answers$list_retention_rules()
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 24 rows 5cb335
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from list_retention_rules');

select * from finish();
rollback;
