-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('object_to_erasure', tests.everybody()), $answers$object_to_erasure(privacy_request_id: null)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: privacy.not_found No such request.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from object_to_erasure');

select * from finish();
rollback;
