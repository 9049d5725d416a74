begin;
select plan(12);

select tests.create_user('bob', '{client}', 'bob.secret@example.com', true, '4915100000099');
select tests.create_users('charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
-- As close as they may come: booked, confirmed, taught, and managing the student with every right.
select tests.keep('booking', tests.book('bob', 'dana', 'charlie'));
select tests.link('dana', 'charlie', p_relation => 'OTHER');
update public.bookings set status = 'confirmed';
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject, status)
values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), now() - interval '3 hours', now() - interval '2 hours', 'Algebra', 'confirmed');
update public.bookings set status = 'completed', attendance = 'attended' where ends_at < now();

select tests.authenticate_as('dana');
select is((select count(*)::int from public.profiles where full_name = 'Bob'), 1,
  'The tutor sees the guardian''s profile');
select is((select full_name from public.my_students), 'Charlie', 'The tutor manages the student');
select isnt((select email from public.my_students), null, 'The tutor sees the student''s own email');
select is_empty($$ select from public.profile_details where profile_id = tests.id('bob') $$,
  'The tutor does not see the guardian''s details');
select is_empty($$ select from public.profile_details d where d::text like '%bob.secret%' or d::text like '%4915100000099%' $$,
  'The tutor sees the guardian''s email under no id');
select is((select count(*)::int from public.my_bookings b where b::text like '%bob.secret%'), 0,
  'The tutor sees the guardian''s email in no booking');
select is((select count(*)::int from public.notifications n where n::text like '%bob.secret%'), 0,
  'The tutor sees the guardian''s email in no notification');
select is((select count(*)::int from (select id, source_profile_id, target_profile_id, relation, status, metadata from public.profile_graph) g
  where g::text like '%bob.secret%'), 0,
  'The tutor sees the guardian''s email in no link');
select is_empty('select from public.my_invitations', 'The tutor sees the guardian''s email in no invitation');
select throws_ok($$ select email from auth.users $$, '42501', null, 'The tutor cannot read accounts');
select throws_ok($$ select public.student_parents(tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'The tutor cannot list the student''s guardians');

select tests.authenticate_as('bob');
select is((select email || ' ' || phone from public.my_profile), 'bob.secret@example.com +4915100000099',
  'The guardian sees their own email and phone number');

select * from finish();
rollback;
