begin;
select plan(7);

-- Talk about a child without an account; then the child gets one and takes the profile over.
select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.create_user('charlie', '{student}');
select tests.keep('child', (select id from public.create_placeholder_student('Charlie', null, tests.id('bob'), 'Consent on paper')));
insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status)
values (tests.id('bob'), tests.id('dana'), tests.the('child'), tests.id('bob'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', 'confirmed');
select tests.authenticate_as('bob');
select public.send_message(tests.the('child'), 'Before', tests.id('dana'));
select tests.keep('thread', (select thread_id from public.my_threads));
select tests.keep('invitation', (select id from public.invite_placeholder(tests.the('child'), 'charlie@example.com')));
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'the child takes its profile over');

select tests.authenticate_as('bob');
select is((select thread_id || ' ' || student_id from public.my_threads), tests.the('thread') || ' ' || tests.id('charlie'), 'the guardian''s thread is about the account now');
select is((select body from public.thread_messages), 'Before', 'with what was said');
select is((select thread_id from public.send_message(tests.id('charlie'), 'After', tests.id('dana'))), tests.the('thread'), 'and goes on');
select tests.authenticate_as('dana');
select is(public.unread_total(), 2, 'the tutor has all of it');
select results_eq($$ select body from public.open_thread(tests.the('thread')) $$, $$ values ('Before'), ('After') $$, 'to read');
select tests.authenticate_as('charlie');
select is_empty($$ select * from public.thread_messages $$, 'the child itself is no party to it');

select * from finish();
rollback;
