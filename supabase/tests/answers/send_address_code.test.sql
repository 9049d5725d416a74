-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('send_address_code', tests.everybody()), $answers$send_address_code()
  ada: {"send_address_code": false} rate_limits -0+1 1538bb
  age: {"send_address_code": false} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"send_address_code": false} rate_limits -0+1 d3438f
  gus: {"send_address_code": false} rate_limits -0+1 9cb8c9
  gwen: {"send_address_code": false} rate_limits -0+1 64a548
  mae: {"send_address_code": false} rate_limits -0+1 6fdf60
  max: {"send_address_code": false} rate_limits -0+1 5d7b23
  rhea: {"send_address_code": false} rate_limits -0+1 011a78
  rob: {"send_address_code": false} rate_limits -0+1 27b186
  sia: {"send_address_code": false} rate_limits -0+1 fad0da
  sid: {"send_address_code": false} rate_limits -0+1 23c3af
  sol: {"send_address_code": false} rate_limits -0+1 24a362
  sue: {"send_address_code": false} rate_limits -0+1 3baa23
  tea: {"send_address_code": false} rate_limits -0+1 2e3ee5
  tom: {"send_address_code": false} rate_limits -0+1 883275
  tut: {"send_address_code": false} rate_limits -0+1 bc9f14
  two: {"send_address_code": false} rate_limits -0+1 aafcff$answers$,
  'Everybody gets the listed answers from send_address_code');

select * from finish();
rollback;
