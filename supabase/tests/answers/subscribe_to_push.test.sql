-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('subscribe_to_push', tests.everybody()), $answers$subscribe_to_push(endpoint: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_endpoint cannot be used: push is not set up here.
  anon console grace: auth.required Sign in first.
subscribe_to_push(endpoint: 'Words', p256dh: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_endpoint cannot be used: push is not set up here.
  anon console grace: auth.required Sign in first.
subscribe_to_push(endpoint: 'Words', auth: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_endpoint cannot be used: push is not set up here.
  anon console grace: auth.required Sign in first.
subscribe_to_push(endpoint: 'Words', shows_names: true)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_endpoint cannot be used: push is not set up here.
  anon console grace: auth.required Sign in first.
subscribe_to_push(endpoint: 'Words', shows_names: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_endpoint cannot be used: push is not set up here.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from subscribe_to_push');

select * from finish();
rollback;
