begin;
select plan(7);

-- Talk about a child without an account; then the child gets one and takes the profile over.
select tests.create_users('bob', 'dana: tutor', 'charlie: student');
select tests.keep('child', (select id from public.create_placeholder_student('Charlie', null, tests.id('bob'), 'Consent on paper')));
insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status)
values (tests.id('bob'), tests.id('dana'), tests.the('child'), tests.id('bob'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', 'confirmed');
select tests.authenticate_as('bob');
select public.send_message(tests.the('child'), 'Before', tests.id('dana'));
select tests.keep('thread', (select thread_id from public.my_threads));
select tests.keep('invitation', (select id from public.invite_placeholder(tests.the('child'), 'charlie@example.com')));
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$,
  'The child adopts the placeholder');

select tests.authenticate_as('bob');
select is((select thread_id || ' ' || student_id from public.my_threads), tests.the('thread') || ' ' || tests.id('charlie'),
  'The guardian''s thread is about the account after adoption');
select is((select body from public.thread_messages), 'Before',
  'The thread keeps its messages after adoption');
select is((select thread_id from public.send_message(tests.id('charlie'), 'After', tests.id('dana'))), tests.the('thread'),
  'The guardian continues the same thread after adoption');
select tests.authenticate_as('dana');
select is(public.unread_total(), 2, 'The tutor has both messages unread');
select results_eq($$ select body from public.open_thread(tests.the('thread')) $$, $$ values ('Before'), ('After') $$,
  'The tutor reads all messages of the thread');
select tests.authenticate_as('charlie');
select is_empty($$ select * from public.thread_messages $$, 'The child does not read the thread about them');

select * from finish();
rollback;
