-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('add_privacy_statement', tests.everybody()), $answers$add_privacy_statement(privacy_request_id: null, statement: 'Words')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from add_privacy_statement');

select * from finish();
rollback;
