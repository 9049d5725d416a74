-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('decide_privacy_request', tests.everybody()), $answers$decide_privacy_request(privacy_request_id: null, grant: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: null, grant: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: null, grant: true, refusal: null)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
decide_privacy_request(privacy_request_id: null, grant: false, answer: 'Words')
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from decide_privacy_request');

select * from finish();
rollback;
