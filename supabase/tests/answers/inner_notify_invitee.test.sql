-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.notify_invitee(public.invitations)'), $answers$console
  {"done": ""} ← invitations 6; invitations 7; invitations 10
  {"done": ""} email_outbox -0+1 notifications -0+1 60432d ← invitations 5
  {"done": ""} email_outbox -0+1 notifications -0+1 85bea9 ← invitations 9
  {"done": ""} email_outbox -0+1 notifications -0+1 9c4e0f ← invitations 8
  {"done": ""} email_outbox -0+1 notifications -0+1 a3ea78 ← invitations 12
  {"done": ""} email_outbox -0+1 notifications -0+1 b25c8f ← invitations 11
  {"done": ""} email_outbox -0+1 notifications -0+1 b69408 ← invitations 4
  23505 duplicate key value violates unique constraint "email_outbox_dedupe_key_key" Key (dedupe_key)=(invitation:invitations 1:1) already exists. ← invitations 1
  23505 duplicate key value violates unique constraint "email_outbox_dedupe_key_key" Key (dedupe_key)=(invitation:invitations 2:1) already exists. ← invitations 2
  23505 duplicate key value violates unique constraint "email_outbox_dedupe_key_key" Key (dedupe_key)=(invitation:invitations 3:1) already exists. ← invitations 3$answers$,
  'The function notify_invitee inside answers as listed');

select * from finish();
rollback;
