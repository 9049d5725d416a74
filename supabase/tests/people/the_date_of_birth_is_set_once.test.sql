begin;
select plan(21);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('eve');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie', '{message,book,receive_alerts}');

select tests.authenticate_as('charlie');
select throws_ok($$ select public.update_profile(p_date_of_birth => current_date + 1) $$, 'PT400', 'validation.failed', 'nobody is born tomorrow');
select throws_ok($$ select public.update_profile(p_date_of_birth => '1899-12-31') $$, 'PT400', 'validation.failed', 'nor before 1900');
select throws_ok($$ select public.update_profile(p_date_of_birth => 'infinity') $$, 'PT400', 'validation.failed', 'nor never');
select is((select date_of_birth from public.update_profile(p_date_of_birth => '2011-05-04')), '2011-05-04'::date, 'Charlie sets his own');
select is((select date_of_birth from public.update_profile(p_date_of_birth => '2011-05-04')), '2011-05-04'::date, 'may repeat it');
select throws_ok($$ select public.update_profile(p_date_of_birth => '2001-05-04') $$, 'PT403', 'permission.denied', 'but not change it');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2001-05-04') $$, 'PT404', 'student.not_found', 'nor by the guardians'' call');
select is((select date_of_birth from public.my_profile), '2011-05-04'::date, 'it stands');
select is((select full_name from public.update_profile('Charles')), 'Charles', 'the rest he may change');

select tests.authenticate_as('gina');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2001-05-04') $$, 'PT404', 'student.not_found', 'a guardian without view_progress may not');
select tests.authenticate_as('eve');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2001-05-04') $$, 'PT404', 'student.not_found', 'nor a stranger');
select throws_ok($$ select public.set_date_of_birth(gen_random_uuid(), '2001-05-04') $$, 'PT404', 'student.not_found', 'who hears the same of nobody');
select tests.clear_authentication();
select is((select date_of_birth from public.profile_details where profile_id = tests.id('charlie')), '2011-05-04'::date, 'it stands');

select tests.authenticate_as('bob');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), null) $$, 'PT400', 'validation.failed', 'Bob cannot erase it');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), current_date + 1) $$, 'PT400', 'validation.failed', 'nor move it into the future');
select lives_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2010-05-04') $$, 'but correct it, having view_progress');
select is((select date_of_birth from public.my_students), '2010-05-04'::date, 'and sees it');
select tests.authenticate_as('ada');
select lives_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2009-05-04') $$, 'so may an admin');

select tests.clear_authentication();
select is((select date_of_birth from public.profile_details where profile_id = tests.id('charlie')), '2009-05-04'::date, 'who has the last word');
select results_eq(
  $$ select actor_id, entity_id, changed from private.audit_log where action = 'profile_details.date_of_birth' order by id $$,
  $$ values (tests.id('bob'), tests.id('charlie'), '{date_of_birth}'::text[]), (tests.id('ada'), tests.id('charlie'), '{date_of_birth}') $$,
  'corrections are in the audit log');
select is((select count(*)::int from private.audit_log l where l::text like '%2010-05%' or l::text like '%2009-05%'), 0, 'the dates are not');

select * from finish();
rollback;
