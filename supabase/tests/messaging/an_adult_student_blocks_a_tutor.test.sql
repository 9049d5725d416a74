-- Mia is 19 and speaks for themselves. Dana and Otto are Mia's tutors; Otto manages the lessons (relation OTHER). Mia lets Bob write.
begin;
select plan(15);

select tests.create_users('bob', 'dana: tutor', 'otto: tutor', 'mia: student');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date, date_of_birth_vouched = true where profile_id = tests.id('mia');
select tests.link('bob', 'mia');
update public.profile_graph set granted_rights = '{message}' where source_profile_id = tests.id('bob');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('otto'), tests.id('mia'), 'GUARDIAN', 'ACTIVE', 'OTHER', '{book}');
insert into public.profile_roles (profile_id, role) values (tests.id('mia'), 'client');
select tests.book('mia', 'dana', null, '2 days', 'confirmed'), tests.book('mia', 'otto', null, '3 days', 'confirmed');
update public.bookings set student_id = client_id where client_id = tests.id('mia');
select tests.keep('otto', tests.id('otto'));

select tests.authenticate_as('mia');
select set_eq('select full_name from public.list_contacts()', '{Dana,Otto}'::text[], 'An adult student writes to their tutors');
select lives_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('otto')) $$, 'An adult student writes to a tutor who manages their lessons');

-- Whoever is blocked as a guardian does not write as a tutor.
select lives_ok($$ select public.block_guardian((select link_id from public.my_guardians where guardian_id = tests.id('otto'))) $$,
  'The student blocks the tutor as a guardian');
select set_eq('select full_name from public.list_contacts()', '{Dana}'::text[], 'Whom a student blocked is no contact of theirs, though they teach them');
select tests.authenticate_as('otto');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('mia')) $$, 'PT404', 'contact.not_found',
  'A tutor whom the student blocked does not write to them about themselves');
select throws_ok($$ select public.start_thread(tests.id('mia'), tests.id('mia')) $$, 'PT404', 'contact.not_found',
  'A tutor whom the student blocked starts nothing with them');
select is((public.start_thread(tests.id('mia'))).guardian_id, tests.id('bob'), 'Who names nobody writes to a guardian whom the student lets write');

-- And by a block of the contact.
select tests.authenticate_as('mia');
select lives_ok($$ select public.block_contact(tests.id('dana')) $$, 'An adult student blocks a tutor in messages');
select is_empty('select from public.list_contacts()', 'An adult student has no contacts but those whom they did not block');
select tests.authenticate_as('dana');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('mia')) $$, 'PT404', 'contact.not_found',
  'The blocked tutor does not write to the adult student');
select lives_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('bob')) $$, 'The block of the student closes no conversation of a guardian');
select results_eq('select status::text from public.my_bookings', $$ values ('confirmed') $$, 'The lessons of the student stay');

-- The account ends, and the tutor signs up again with the address.
select tests.clear_authentication();
delete from auth.users where id = tests.user_id('dana');
select tests.create_user('again', '{tutor}', 'dana@example.com');
select tests.book('mia', 'again', null, '4 days', 'confirmed');
update public.bookings set student_id = client_id where tutor_id = tests.id('again');
select tests.authenticate_as('again');
select throws_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('mia')) $$, 'PT404', 'contact.not_found',
  'Another account of the tutor is blocked as well');
select tests.authenticate_as('mia');
select lives_ok($$ select public.unblock_contact((select profile_id from public.my_blocked_contacts)) $$, 'The student finds the block and lifts it');
select tests.authenticate_as('again');
select lives_ok($$ select public.send_message(tests.id('mia'), 'Hello', tests.id('mia')) $$, 'Without the block every account of the tutor writes');

select * from finish();
rollback;
