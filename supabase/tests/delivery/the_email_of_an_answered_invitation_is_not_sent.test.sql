begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user(n, '{}') from unnest('{accepts,declines,waits,blocked}'::text[]) n;
select tests.authenticate_as('bob');
select tests.keep(n, (public.add_student(n || '@example.com', null, true)).id)
from unnest('{accepts,declines,revoked,expired,waits,blocked}'::text[]) n;
select public.revoke_invitation(tests.the('revoked'));
select tests.authenticate_as('accepts');
select public.accept_invitation(tests.the('accepts'));
select tests.authenticate_as('declines');
select public.decline_invitation(tests.the('declines'));
select tests.clear_authentication();
update public.invitations set expires_at = now() where id = tests.the('expired');
select tests.link('bob', 'blocked', '{book}', 'BLOCKED');

select results_eq(
  'select to_email from public.claim_emails(10, 60) where template = ''INVITATION''', '{waits@example.com}'::text[],
  'Only the pending invitation''s email is claimed');
select is(
  (select count(*)::integer from private.email_outbox where template = 'INVITATION' and status = 'dropped'), 5,
  'Emails of answered, revoked, expired and blocked invitations are dropped');

select * from finish();
rollback;
