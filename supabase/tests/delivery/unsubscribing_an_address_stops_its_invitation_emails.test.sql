begin;
select plan(7);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student(a || '@example.com', null, true) from unnest('{charlie,casey}'::text[]) a;
select tests.authenticate_as_service_role();
select lives_ok($$ select public.unsubscribe_address(' Charlie@Example.com ') from generate_series(1, 2) $$,
  'An address can be unsubscribed repeatedly in any spelling');
select throws_ok($$ select public.unsubscribe_address('charlie') $$, 'PT400', 'validation.failed',
  'A malformed address is refused');
select throws_ok($$ select public.unsubscribe_address(null) $$, 'PT400', 'validation.failed',
  'A null address is refused');
select results_eq('select to_email from public.claim_emails(10, 60)', '{casey@example.com}'::text[],
  'Another address still gets its invitation email');
select tests.clear_authentication();
select tests.create_user('charlie', '{tutor}');
select tests.book('bob', 'charlie');
select ok(exists (select from public.claim_emails(10, 60) where to_email = 'charlie@example.com'),
  'Other emails to the address are still sent');

insert into private.email_suppressions (address_hash, reason) values (private.address_hash('casey@example.com'), 'bounce');
select tests.authenticate_as_service_role();
select public.unsubscribe_address(a || '@example.com', true) from unnest('{charlie,casey}'::text[]) a;
select tests.clear_authentication();
select is_empty($$ select from private.email_suppressions where address_hash = private.address_hash('charlie@example.com') $$,
  'Unsubscribing an address can be undone');
select isnt_empty($$ select from private.email_suppressions where address_hash = private.address_hash('casey@example.com') $$,
  'Undoing does not open an address that a bounce has closed');

select * from finish();
rollback;
