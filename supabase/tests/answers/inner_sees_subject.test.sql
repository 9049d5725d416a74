-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.sees_subject(uuid,private.privacy_requests)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob anon
  {"sees_subject": false} ← ada, privacy_requests 1; age, privacy_requests 1; mae, privacy_requests 2; max,  … d647c0
  {"sees_subject": true} ← ada, privacy_requests 3; ada, privacy_requests 6; age, privacy_requests 4; age,  … e2bb5f
rhea ada console
  {"sees_subject": false} ← ada, privacy_requests 1; age, privacy_requests 1; mae, privacy_requests 2; max, privacy_requests 2; sid, privacy_requests 1; sol, privacy_requests 1; sue, privacy_requests 1; tea, privacy_requests 2; tom, privacy_requests 2; greg, privacy_requests 1; Ursa, privacy_requests 2; grace, privacy_requests 2
  {"sees_subject": true} ← ada, privacy_requests 3; ada, privacy_requests 6; age, privacy_requests 4; age,  … 601e28$answers$,
  'The function sees_subject inside answers as listed');

select * from finish();
rollback;
