begin;
select plan(12);

select tests.create_user('bob', '{client}', 'bob.secret@example.com', true, '4915100000099');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
-- As close as they may come: booked, confirmed, taught, and managing the student with every right.
select tests.keep('booking', tests.book('bob', 'dana', 'charlie'));
select tests.link('dana', 'charlie', p_relation => 'OTHER');
update public.bookings set status = 'confirmed';
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject, status)
values (tests.id('bob'), tests.id('dana'), tests.id('charlie'), now() - interval '3 hours', now() - interval '2 hours', 'Algebra', 'confirmed');
update public.bookings set status = 'completed', attendance = 'attended' where ends_at < now();

select tests.authenticate_as('dana');
select is((select count(*)::int from public.profiles where full_name = 'Bob'), 1, 'Dana sees Bob''s card');
select is((select full_name from public.my_students), 'Charlie', 'and manages Charlie');
select isnt((select email from public.my_students), null, 'whose own address she may see');
select is_empty($$ select from public.profile_details where profile_id = tests.id('bob') $$, 'but Bob''s details are not shown');
select is_empty($$ select from public.profile_details d where d::text like '%bob.secret%' or d::text like '%4915100000099%' $$, 'under no id');
select is((select count(*)::int from public.my_bookings b where b::text like '%bob.secret%'), 0, 'not in a booking');
select is((select count(*)::int from public.notifications n where n::text like '%bob.secret%'), 0, 'nor in what she is told');
select is((select count(*)::int from public.profile_graph g where g::text like '%bob.secret%'), 0, 'nor in a link');
select is_empty('select from public.my_invitations', 'nor in an invitation');
select throws_ok($$ select email from auth.users $$, '42501', null, 'and accounts are out of reach');
select throws_ok($$ select public.student_parents(tests.id('charlie')) $$, 'PT403', 'permission.denied', 'as are the parents'' names by way of the student');

select tests.authenticate_as('bob');
select is((select email || ' ' || phone from public.my_profile), 'bob.secret@example.com +4915100000099', 'Bob has both');

select * from finish();
rollback;
