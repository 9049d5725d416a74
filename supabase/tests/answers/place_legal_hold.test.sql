-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('place_legal_hold', tests.everybody()), $answers$place_legal_hold(subject_id: null, reason: 'Words')
  ada console: profile.not_found No such profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.
place_legal_hold(subject_id: null, reason: 'Words', until: now() + interval '2 days')
  ada console: profile.not_found No such profile.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only admins may do this.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from place_legal_hold');

select * from finish();
rollback;
