begin;
select plan(8);

-- Accounts that were deleted in Auth, and invitations that one of them has made.
select tests.create_users('bob', 'gina', 'mia: student');
select tests.keep('bob', tests.id('bob')), tests.keep('gina', tests.id('gina'));
insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at, status, responded_at, created_at)
select 'student', tests.the('bob'), n || '@invited.example', 'OTHER', '{book}', now() + interval '9 days', 'declined', now(), now()
from generate_series(1, 3) n;
update auth.users set deleted_at = now() where id in (tests.the('bob'), tests.the('gina'));
create function pg_temp.addresses() returns integer language sql as $$
  select count(*)::int from public.invitations i where i.inviter_id = tests.the('bob') and i.invitee_email is not null;
$$;

select tests.keep('erasure', private.order_erasure(tests.the('bob')));
select private.close_erased(e, now()) from private.erasures e where e.id = tests.the('erasure');
select ok(not exists (select from auth.users u where u.id = tests.the('bob')), 'What Auth kept of the erased account goes');
select ok(exists (select from auth.users u where u.id = tests.the('gina')), 'Another account that was deleted in Auth stays');
select private.erase_addresses(e, 1) from private.erasures e where e.id = tests.the('erasure');
select is(pg_temp.addresses(), 2, 'A step erases no more invitations than its limit');
select private.erase_addresses(e, 100) from private.erasures e where e.id = tests.the('erasure');
select is(pg_temp.addresses(), 0, 'The next step continues');

-- An address that a family shares, and one that is a part of another.
select tests.create_user('ann', '{student}', 'ann@example.org'), tests.create_user('joann', '{client}', 'joann@example.org');
select tests.keep('ann', tests.id('ann'));
insert into public.profile_details (profile_id, email) values (tests.the('ann'), 'joann@example.org')
on conflict (profile_id) do update set email = excluded.email;
insert into private.rate_limits (bucket, subject, window_start, used)
select 'reopen', a, now(), 1 from unnest(array['ann@example.org', 'joann@example.org', 'ann@example.org.uk']) a;
insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at, status, responded_at, created_at)
select 'student', tests.id('mia'), a, 'OTHER', '{book}', now() + interval '9 days', 'declined', now(), now()
from unnest(array['ann@example.org', 'joann@example.org']) a;
select tests.keep('erasure', private.order_erasure(tests.the('ann')));
select private.close_erased(e, now()) from private.erasures e where e.id = tests.the('erasure');
select is((select e.addresses from private.erasures e where e.id = tests.the('erasure')), '{ann@example.org}',
  'An address that somebody else has verified is not erased with a record that names it');
select private.erase_addresses(e, 100) from private.erasures e where e.id = tests.the('erasure');
select is((select array_agg(r.subject order by r.subject) from private.rate_limits r where r.bucket = 'reopen' and r.subject ~ 'example.org'),
  '{ann@example.org.uk,joann@example.org}', 'Only counters of the whole address go');
select ok(not exists (select from public.invitations i where i.invitee_email = 'ann@example.org'), 'Invitations of the own address forget it');
select ok(exists (select from public.invitations i where i.invitee_email = 'joann@example.org'), 'Invitations of somebody else''s address keep it');

select * from finish();
rollback;
