-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('confirm_address', tests.everybody()), $answers$confirm_address(code: 'Words')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: validation.failed p_code must be the six digits of the email.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from confirm_address');

select * from finish();
rollback;
