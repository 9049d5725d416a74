-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('object_to_erasure', tests.everybody()), $answers$object_to_erasure(privacy_request_id: privacy_requests 1)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 2)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 3)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 4)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 5)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 6)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 7)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
object_to_erasure(privacy_request_id: privacy_requests 8)
  ada age console greg gus gwen mae max rhea rob sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.
  sia: {"object_to_erasure": ""} erasure_objections -1+1 rate_limits -0+1 2ca860$answers$,
  'Everybody gets the listed answers from object_to_erasure');

select * from finish();
rollback;
