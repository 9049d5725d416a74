-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_invitee(public.invitations,boolean)'), $answers$console
  {"done": ""} ← invitations 6, true; invitations 6, false; invitations 7, true; invitations 7, false; invitations 10, true; invitations 10, false; invitations 13, true; invitations 13, false; invitations 14, true; invitations 14, false
  {"done": ""} email_outbox -0+1 41cb6b ← invitations 15, true; invitations 15, false
  {"done": ""} email_outbox -0+1 notifications -0+1 60432d ← invitations 5, true; invitations 5, false
  {"done": ""} email_outbox -0+1 notifications -0+1 9c4e0f ← invitations 8, true; invitations 8, false
  {"done": ""} email_outbox -0+1 notifications -0+1 b69408 ← invitations 4, true; invitations 4, false
  {"done": ""} email_outbox -0+1 notifications -0+1 push_outbox -0+1 536128 ← invitations 12, true; invitations 12, false
  {"done": ""} email_outbox -0+1 notifications -0+1 push_outbox -0+1 ba1592 ← invitations 11, true; invitations 11, false
  {"done": ""} email_outbox -0+1 notifications -0+1 push_outbox -0+1 f8e8f4 ← invitations 9, true; invitations 9, false
  23505 duplicate key value violates unique constraint "email_outbox_dedupe_key_key" Key (dedupe_key)=(invitation:invitations 1:1) already exists. ← invitations 1, true; invitations 1, false
  23505 duplicate key value violates unique constraint "email_outbox_dedupe_key_key" Key (dedupe_key)=(invitation:invitations 2:1) already exists. ← invitations 2, true; invitations 2, false
  23505 duplicate key value violates unique constraint "email_outbox_dedupe_key_key" Key (dedupe_key)=(invitation:invitations 3:1) already exists. ← invitations 3, true; invitations 3, false$answers$,
  'The function notify_invitee inside answers as listed');

select * from finish();
rollback;
