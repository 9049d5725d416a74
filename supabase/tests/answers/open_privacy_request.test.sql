-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('open_privacy_request', tests.everybody()), $answers$open_privacy_request(privacy_request_id: null)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from open_privacy_request');

select * from finish();
rollback;
