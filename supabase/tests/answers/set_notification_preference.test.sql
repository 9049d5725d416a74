-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_notification_preference', tests.everybody()), $answers$set_notification_preference(key: 'BOOKING_CHANGED')
  ada: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 9937e5 locks profiles 1
  age: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 464741 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 68693e locks profiles 1
  gus: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 d627bc locks profiles 1
  gwen: 1 row f7b57b notification_preferences -1+1 rate_limits -0+1 62232d
  mae: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 3be8e0 locks profiles 1
  max: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 ca6cd9 locks profiles 1
  rhea: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 6a6d19 locks profiles 1
  rob: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 7388ce locks profiles 1
  sia: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 8b6793 locks profiles 1
  sid: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 78ea61 locks profiles 1
  sol: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 5106a4 locks profiles 1
  sue: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 900c1b locks profiles 1
  tea: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 db9c06 locks profiles 1
  tom: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 bcb8a2 locks profiles 1
  tut: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 ef7ced locks profiles 1
  two: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 001f28 locks profiles 1
set_notification_preference(key: 'LINK_CHANGED')
  ada: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 29adb2 locks profiles 1
  age: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 baef83 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 856138 locks profiles 1
  gus: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 ce10e9 locks profiles 1
  gwen: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 4c419f locks profiles 1
  mae: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 364cb1 locks profiles 1
  max: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 8fdcd2 locks profiles 1
  rhea: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 c0dc6c locks profiles 1
  rob: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 00df7a locks profiles 1
  sia: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 c84d24 locks profiles 1
  sid: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 5a5f5a locks profiles 1
  sol: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 05722d locks profiles 1
  sue: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 aa8b8a locks profiles 1
  tea: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 e2d562 locks profiles 1
  tom: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 974469 locks profiles 1
  tut: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 74ee1c locks profiles 1
  two: 1 row 9b23eb notification_preferences -0+1 rate_limits -0+1 344925 locks profiles 1
set_notification_preference(key: 'BOOKING_CHANGED', in_app: true)
  ada: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 7d1c90 locks profiles 1
  age: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 fca53d locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 dceae7 locks profiles 1
  gus: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 d57874 locks profiles 1
  gwen: 1 row f7b57b notification_preferences -1+1 rate_limits -0+1 62232d
  mae: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 fe908e locks profiles 1
  max: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 cd78fa locks profiles 1
  rhea: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 c892e7 locks profiles 1
  rob: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 a6d8de locks profiles 1
  sia: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 bb19ba locks profiles 1
  sid: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 0c1972 locks profiles 1
  sol: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 5a00ef locks profiles 1
  sue: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 2657de locks profiles 1
  tea: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 24f0ab locks profiles 1
  tom: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 92bb75 locks profiles 1
  tut: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 6dbf72 locks profiles 1
  two: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 91efe6 locks profiles 1
set_notification_preference(key: 'LINK_CHANGED', in_app: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_key must be a notification that can be switched off.
  anon console grace: auth.required Sign in first.
set_notification_preference(key: 'BOOKING_CHANGED', email: true)
  ada: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 42e486 locks profiles 1
  age: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 cb4323 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 013f6c locks profiles 1
  gus: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 de66e3 locks profiles 1
  gwen: 1 row 8b5cde notification_preferences -1+1 rate_limits -0+1 faf16c
  mae: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 0af716 locks profiles 1
  max: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 45f722 locks profiles 1
  rhea: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 046496 locks profiles 1
  rob: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 8e3d2f locks profiles 1
  sia: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 0a28b8 locks profiles 1
  sid: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 917eea locks profiles 1
  sol: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 b6d39a locks profiles 1
  sue: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 58aeb3 locks profiles 1
  tea: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 a3c22a locks profiles 1
  tom: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 0619b5 locks profiles 1
  tut: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 c2e16d locks profiles 1
  two: 1 row 8b5cde notification_preferences -0+1 rate_limits -0+1 45a930 locks profiles 1
set_notification_preference(key: 'LINK_CHANGED', email: false)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_key must be a notification that can be switched off.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from set_notification_preference');

select * from finish();
rollback;
