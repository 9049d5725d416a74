begin;
select plan(4);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.keep('child', (select id from public.create_placeholder_student('Charlie', null, tests.id('bob'), 'Consent on paper')));
insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status)
values (tests.id('bob'), tests.id('dana'), tests.the('child'), tests.id('bob'), now() + interval '3 days', now() + interval '73 hours', 'Algebra', 'confirmed');
select tests.authenticate_as('bob');
select public.send_message(tests.the('child'), 'About the placeholder', tests.id('dana'));
select tests.keep('old', (select thread_id from public.my_threads));
select public.send_message(tests.id('charlie'), 'About the account', tests.id('dana'));
select tests.keep('invitation', (select id from public.invite_placeholder(tests.the('child'), 'charlie@example.com')));
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$,
  'Two threads of the same people do not stop an adoption');

select tests.authenticate_as('bob');
select is((select body from public.thread_messages), 'About the account',
  'The guardian sees the account''s own thread');
select is((select seq from public.send_message(tests.id('charlie'), 'After', tests.id('dana'))), 2,
  'The account''s thread continues its numbering');
select tests.authenticate_as('alice');
select is((select body from public.review_thread(tests.the('old'), 'Asked for by the family')), 'About the placeholder',
  'An admin can still review the placeholder''s thread');

select * from finish();
rollback;
