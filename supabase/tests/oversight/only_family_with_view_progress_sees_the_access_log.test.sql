begin;
select plan(11);

select tests.create_users('bob', 'olaf', 'mia: student', 'dana: tutor', 'ada: admin');
select tests.link('bob', 'mia'), tests.link('olaf', 'mia');
update public.profile_graph set relation = 'OTHER' where source_profile_id = tests.id('olaf');
select tests.authenticate_as('ada');
select is_empty($$ select from public.find_threads(tests.id('mia')) $$, 'An admin looks up conversations about the student');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_access_log), 1, 'A family guardian sees the read');
select tests.authenticate_as('olaf');
select is_empty('select from public.my_access_log', 'A guardian who only manages the student does not see it');

-- What holds now counts: rights, restrictions, the link.
select tests.clear_authentication();
update public.profile_graph set rights = '{message,book}' where source_profile_id = tests.id('bob');
select tests.authenticate_as('bob');
select is_empty('select from public.my_access_log', 'Without view_progress a guardian sees no reads');
select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where source_profile_id = tests.id('bob');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_access_log), 1, 'With view_progress again the guardian sees them again');
select tests.clear_authentication();
select tests.restrict('bob', 'mia', '{view_progress}');
select tests.authenticate_as('bob');
select is_empty('select from public.my_access_log', 'A restriction of view_progress hides them');
select tests.authenticate_as('mia');
select is((select count(*)::int from public.my_access_log), 1, 'The student sees the read all the time');

-- From the consent age.
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - interval '12 years' where profile_id = tests.id('mia');
select tests.authenticate_as('mia');
select is_empty('select from public.my_access_log', 'A student known to be under 13 does not see reads');
select tests.clear_authentication();
update public.profile_details set date_of_birth = current_date - interval '13 years' where profile_id = tests.id('mia');
select tests.authenticate_as('mia');
select is((select count(*)::int from public.my_access_log), 1, 'A student of 13 years sees reads');

select tests.authenticate_as('dana');
select is_empty('select from public.my_access_log', 'A stranger sees no reads');
select tests.authenticate_as_anon();
select throws_ok('select from public.my_access_log', '42501', null, 'Nobody reads the access log without a session');

select * from finish();
rollback;
