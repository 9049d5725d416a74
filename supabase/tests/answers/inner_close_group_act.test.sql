-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_group_act(uuid,public.error_code)'), $answers$console
  {"done": ""} group_act_rows -1+1 01d828 ← group_acts 3, student.role_required
  {"done": ""} group_act_rows -1+1 0e4a31 ← group_acts 3, export.not_open
  {"done": ""} group_act_rows -1+1 1427f1 ← group_acts 1, student.role_required
  {"done": ""} group_act_rows -1+1 14d6bf ← group_acts 2, event.canceled
  {"done": ""} group_act_rows -1+1 1edd22 ← group_acts 2, permission.denied
  {"done": ""} group_act_rows -1+1 231939 ← group_acts 2, attachment.not_allowed
  {"done": ""} group_act_rows -1+1 286d45 ← group_acts 3, contact.not_found
  {"done": ""} group_act_rows -1+1 2936f3 ← group_acts 2, student.role_required
  {"done": ""} group_act_rows -1+1 29c968 ← group_acts 2, booking.student_not_linked
  {"done": ""} group_act_rows -1+1 38b512 ← group_acts 2, link.exists
  {"done": ""} group_act_rows -1+1 39997f ← group_acts 2, consent.text_outdated
  {"done": ""} group_act_rows -1+1 3e90c0 ← group_acts 3, admin.last
  {"done": ""} group_act_rows -1+1 4aba63 ← group_acts 1, integration.not_active
  {"done": ""} group_act_rows -1+1 53991f ← group_acts 3, permission.denied
  {"done": ""} group_act_rows -1+1 559852 ← group_acts 1, goal.not_found
  {"done": ""} group_act_rows -1+1 584591 ← group_acts 1, auth.required
  {"done": ""} group_act_rows -1+1 5b0552 ← group_acts 1, message.not_withdrawable
  {"done": ""} group_act_rows -1+1 5b21ca ← group_acts 3, goal.not_found
  {"done": ""} group_act_rows -1+1 5b2780 ← group_acts 2, export.not_open
  {"done": ""} group_act_rows -1+1 5b45c6 ← group_acts 1, admin.last
  {"done": ""} group_act_rows -1+1 5f376c ← group_acts 2, student.not_found
  {"done": ""} group_act_rows -1+1 61910a ← group_acts 3, event.canceled
  {"done": ""} group_act_rows -1+1 61bc38 ← group_acts 1, booking.student_not_linked
  {"done": ""} group_act_rows -1+1 653272 ← group_acts 1, export.not_open
  {"done": ""} group_act_rows -1+1 66dc4b ← group_acts 3, student.not_found
  {"done": ""} group_act_rows -1+1 6959d5 ← group_acts 3, link.exists
  {"done": ""} group_act_rows -1+1 7697cb ← group_acts 3, group.limit_reached
  {"done": ""} group_act_rows -1+1 7e4cb9 ← group_acts 2, admin.last
  {"done": ""} group_act_rows -1+1 818892 ← group_acts 3, invitation.expired
  {"done": ""} group_act_rows -1+1 8a625f ← group_acts 2, auth.required
  {"done": ""} group_act_rows -1+1 8c194e ← group_acts 3, link.has_active_bookings
  {"done": ""} group_act_rows -1+1 8f5a16 ← group_acts 3, request.repeated
  {"done": ""} group_act_rows -1+1 90b3c1 ← group_acts 3, booking.student_not_linked
  {"done": ""} group_act_rows -1+1 951332 ← group_acts 3, attachment.not_allowed
  {"done": ""} group_act_rows -1+1 9ebc5c ← group_acts 3, auth.required
  {"done": ""} group_act_rows -1+1 9fc0c5 ← group_acts 1, permission.denied
  {"done": ""} group_act_rows -1+1 a25295 ← group_acts 1, request.repeated
  {"done": ""} group_act_rows -1+1 a5e138 ← group_acts 2, message.not_withdrawable
  {"done": ""} group_act_rows -1+1 aa83bf ← group_acts 2, restriction.not_found
  {"done": ""} group_act_rows -1+1 acacb2 ← group_acts 1, link.has_active_bookings
  {"done": ""} group_act_rows -1+1 ae0f60 ← group_acts 3, consent.text_outdated
  {"done": ""} group_act_rows -1+1 b6dcf1 ← group_acts 1, consent.text_outdated
  {"done": ""} group_act_rows -1+1 b71adc ← group_acts 2, group.limit_reached
  {"done": ""} group_act_rows -1+1 bfdaee ← group_acts 2, link.has_active_bookings
  {"done": ""} group_act_rows -1+1 c20716 ← group_acts 1, group.limit_reached
  {"done": ""} group_act_rows -1+1 c3deb9 ← group_acts 2, contact.not_found
  {"done": ""} group_act_rows -1+1 c8bab9 ← group_acts 1, restriction.not_found
  {"done": ""} group_act_rows -1+1 cedad7 ← group_acts 2, integration.not_active
  {"done": ""} group_act_rows -1+1 d97748 ← group_acts 1, contact.not_found
  {"done": ""} group_act_rows -1+1 dafe1e ← group_acts 3, restriction.not_found
  {"done": ""} group_act_rows -1+1 dbc355 ← group_acts 1, invitation.expired
  {"done": ""} group_act_rows -1+1 e2b1a1 ← group_acts 2, request.repeated
  {"done": ""} group_act_rows -1+1 e56a09 ← group_acts 1, attachment.not_allowed
  {"done": ""} group_act_rows -1+1 e8b756 ← group_acts 1, event.canceled
  {"done": ""} group_act_rows -1+1 f1ede7 ← group_acts 2, goal.not_found
  {"done": ""} group_act_rows -1+1 f2de08 ← group_acts 1, student.not_found
  {"done": ""} group_act_rows -1+1 f6d297 ← group_acts 3, integration.not_active
  {"done": ""} group_act_rows -1+1 fb0f20 ← group_acts 3, message.not_withdrawable
  {"done": ""} group_act_rows -1+1 fc5542 ← group_acts 2, invitation.expired
  {"done": ""} group_act_rows -1+1 ffe19d ← group_acts 1, link.exists$answers$,
  'The function close_group_act inside answers as listed');

select * from finish();
rollback;
