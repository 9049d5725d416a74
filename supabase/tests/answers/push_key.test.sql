-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('push_key', tests.everybody()), $answers$push_key()
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: {}
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from push_key');

select * from finish();
rollback;
