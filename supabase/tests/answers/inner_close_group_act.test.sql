-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_group_act(uuid,public.error_code)'), $answers$console
  {"done": ""} group_act_rows -1+1 13070c ← group_acts 3, age.not_confirmed
  {"done": ""} group_act_rows -1+1 1651c7 ← group_acts 2, invitation.not_pending
  {"done": ""} group_act_rows -1+1 1edd22 ← group_acts 2, permission.denied
  {"done": ""} group_act_rows -1+1 203273 ← group_acts 3, hold.not_found
  {"done": ""} group_act_rows -1+1 221aad ← group_acts 2, group.not_found
  {"done": ""} group_act_rows -1+1 231939 ← group_acts 2, attachment.not_allowed
  {"done": ""} group_act_rows -1+1 23adfb ← group_acts 3, invitation.not_pending
  {"done": ""} group_act_rows -1+1 29c968 ← group_acts 2, booking.student_not_linked
  {"done": ""} group_act_rows -1+1 31cf1a ← group_acts 2, hold.not_found
  {"done": ""} group_act_rows -1+1 38b512 ← group_acts 2, link.exists
  {"done": ""} group_act_rows -1+1 39997f ← group_acts 2, consent.text_outdated
  {"done": ""} group_act_rows -1+1 3dc288 ← group_acts 3, report.not_found
  {"done": ""} group_act_rows -1+1 483d1a ← group_acts 1, report.not_found
  {"done": ""} group_act_rows -1+1 4aba63 ← group_acts 1, integration.not_active
  {"done": ""} group_act_rows -1+1 53991f ← group_acts 3, permission.denied
  {"done": ""} group_act_rows -1+1 559852 ← group_acts 1, goal.not_found
  {"done": ""} group_act_rows -1+1 584591 ← group_acts 1, auth.required
  {"done": ""} group_act_rows -1+1 5a088a ← group_acts 1, guardian.not_linked
  {"done": ""} group_act_rows -1+1 5b21ca ← group_acts 3, goal.not_found
  {"done": ""} group_act_rows -1+1 5f686f ← group_acts 1, integration.not_found
  {"done": ""} group_act_rows -1+1 61bc38 ← group_acts 1, booking.student_not_linked
  {"done": ""} group_act_rows -1+1 63ef3e ← group_acts 3, integration.not_found
  {"done": ""} group_act_rows -1+1 67ac54 ← group_acts 1, group.not_found
  {"done": ""} group_act_rows -1+1 6959d5 ← group_acts 3, link.exists
  {"done": ""} group_act_rows -1+1 8a625f ← group_acts 2, auth.required
  {"done": ""} group_act_rows -1+1 8c194e ← group_acts 3, link.has_active_bookings
  {"done": ""} group_act_rows -1+1 8f5a16 ← group_acts 3, request.repeated
  {"done": ""} group_act_rows -1+1 90b3c1 ← group_acts 3, booking.student_not_linked
  {"done": ""} group_act_rows -1+1 93787a ← group_acts 1, age.not_confirmed
  {"done": ""} group_act_rows -1+1 951332 ← group_acts 3, attachment.not_allowed
  {"done": ""} group_act_rows -1+1 9a5e39 ← group_acts 1, message.empty
  {"done": ""} group_act_rows -1+1 9d0b58 ← group_acts 1, roster.rejected
  {"done": ""} group_act_rows -1+1 9e285d ← group_acts 1, invitation.not_pending
  {"done": ""} group_act_rows -1+1 9ebc5c ← group_acts 3, auth.required
  {"done": ""} group_act_rows -1+1 9fc0c5 ← group_acts 1, permission.denied
  {"done": ""} group_act_rows -1+1 a1bdc8 ← group_acts 2, age.not_confirmed
  {"done": ""} group_act_rows -1+1 a25295 ← group_acts 1, request.repeated
  {"done": ""} group_act_rows -1+1 a4dd46 ← group_acts 3, roster.rejected
  {"done": ""} group_act_rows -1+1 a98062 ← group_acts 3, guardian.not_linked
  {"done": ""} group_act_rows -1+1 aa83bf ← group_acts 2, restriction.not_found
  {"done": ""} group_act_rows -1+1 acacb2 ← group_acts 1, link.has_active_bookings
  {"done": ""} group_act_rows -1+1 ae0f60 ← group_acts 3, consent.text_outdated
  {"done": ""} group_act_rows -1+1 b228fc ← group_acts 2, guardian.not_linked
  {"done": ""} group_act_rows -1+1 b6dcf1 ← group_acts 1, consent.text_outdated
  {"done": ""} group_act_rows -1+1 baa54a ← group_acts 3, message.empty
  {"done": ""} group_act_rows -1+1 bfdaee ← group_acts 2, link.has_active_bookings
  {"done": ""} group_act_rows -1+1 c11a97 ← group_acts 2, roster.rejected
  {"done": ""} group_act_rows -1+1 c8bab9 ← group_acts 1, restriction.not_found
  {"done": ""} group_act_rows -1+1 ca32e4 ← group_acts 2, integration.not_found
  {"done": ""} group_act_rows -1+1 ce3cac ← group_acts 1, hold.not_found
  {"done": ""} group_act_rows -1+1 cedad7 ← group_acts 2, integration.not_active
  {"done": ""} group_act_rows -1+1 dafe1e ← group_acts 3, restriction.not_found
  {"done": ""} group_act_rows -1+1 e2b1a1 ← group_acts 2, request.repeated
  {"done": ""} group_act_rows -1+1 e376a6 ← group_acts 2, message.empty
  {"done": ""} group_act_rows -1+1 e56a09 ← group_acts 1, attachment.not_allowed
  {"done": ""} group_act_rows -1+1 e7f1b2 ← group_acts 2, report.not_found
  {"done": ""} group_act_rows -1+1 f1ede7 ← group_acts 2, goal.not_found
  {"done": ""} group_act_rows -1+1 f6d297 ← group_acts 3, integration.not_active
  {"done": ""} group_act_rows -1+1 fd096a ← group_acts 3, group.not_found
  {"done": ""} group_act_rows -1+1 ffe19d ← group_acts 1, link.exists$answers$,
  'The function close_group_act inside answers as listed');

select * from finish();
rollback;
