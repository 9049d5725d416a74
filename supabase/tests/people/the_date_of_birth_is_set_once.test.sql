begin;
select plan(27);

select tests.create_users('bob', 'gina', 'eve', 'ada: admin', 'charlie: student');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie', '{message,book,receive_alerts}');

select tests.authenticate_as('charlie');
select throws_ok($$ select public.update_profile(p_date_of_birth => current_date + 1) $$, 'PT400', 'validation.failed',
  'A date of birth cannot be in the future');
select throws_ok($$ select public.update_profile(p_date_of_birth => '1899-12-31') $$, 'PT400', 'validation.failed',
  'A date of birth cannot be before 1900');
select throws_ok($$ select public.update_profile(p_date_of_birth => 'infinity') $$, 'PT400', 'validation.failed',
  'A date of birth must be finite');
select is((select date_of_birth from public.update_profile(p_date_of_birth => '2011-05-04')), '2011-05-04'::date,
  'A student sets their own date of birth');
select is((select date_of_birth from public.update_profile(p_date_of_birth => '2011-05-04')), '2011-05-04'::date,
  'A student can repeat the same date of birth');
select throws_ok($$ select public.update_profile(p_date_of_birth => '2001-05-04') $$, 'PT403', 'permission.denied',
  'A student cannot change their date of birth');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2001-05-04') $$, 'PT404', 'student.not_found',
  'A student cannot use the guardians'' call for themselves');
select is((select date_of_birth from public.my_profile), '2011-05-04'::date,
  'The date of birth is unchanged');
select is((select full_name from public.update_profile('Charles')), 'Charles',
  'A student can still change their name');

select tests.authenticate_as('gina');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2001-05-04') $$, 'PT404', 'student.not_found',
  'A guardian without view_progress cannot set the date of birth');
select tests.authenticate_as('eve');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2001-05-04') $$, 'PT404', 'student.not_found',
  'A stranger cannot set the date of birth');
select throws_ok($$ select public.set_date_of_birth(gen_random_uuid(), '2001-05-04') $$, 'PT404', 'student.not_found',
  'A stranger gets the same error for an unknown student');
select tests.clear_authentication();
select is((select date_of_birth from public.profile_details where profile_id = tests.id('charlie')), '2011-05-04'::date,
  'The date of birth is still unchanged');

select tests.authenticate_as('bob');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), null) $$, 'PT400', 'validation.failed',
  'A guardian cannot erase the date of birth');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), current_date + 1) $$, 'PT400', 'validation.failed',
  'A guardian cannot move the date of birth into the future');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2010-05-04') $$, 'PT403', 'permission.denied',
  'A guardian with view_progress does not change a date that is set');
select lives_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2011-05-04') $$,
  'A guardian may repeat it');
select tests.clear_authentication();
update public.profile_details set date_of_birth = null where profile_id = tests.id('charlie');
select tests.authenticate_as('bob');
select lives_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2010-05-04') $$,
  'A guardian with view_progress sets a missing date');
select is((select date_of_birth from public.my_students), '2010-05-04'::date, 'The guardian sees it');
select throws_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2000-05-04') $$, 'PT403', 'permission.denied',
  'The guardian who set it does not move it across 18');
select tests.authenticate_as('ada');
select lives_ok($$ select public.set_date_of_birth(tests.id('charlie'), '2009-05-04') $$,
  'An admin can correct the date of birth');

select tests.clear_authentication();
select is((select date_of_birth from public.profile_details where profile_id = tests.id('charlie')), '2009-05-04'::date,
  'The admin''s correction is stored');
select results_eq(
  $$ select actor_id, entity_id, changed from private.audit_log where action = 'profile_details.date_of_birth' order by id $$,
  $$ values (tests.id('bob'), tests.id('charlie'), '{date_of_birth}'::text[]), (tests.id('ada'), tests.id('charlie'), '{date_of_birth}') $$,
  'The audit log records each correction and its actor');
select is((select count(*)::int from private.audit_log l where l::text like '%2010-05%' or l::text like '%2009-05%'), 0,
  'The audit log does not contain the dates');

-- An account of unknown age that is an adult by the years since it was made.
select tests.create_users('nia: student');
select tests.keep('nias', tests.link('bob', 'nia'));
update auth.users set created_at = now() - interval '6 years' where id = tests.user_id('nia');
update public.profiles set created_at = now() - interval '6 years' where id = tests.id('nia');
update public.profile_graph set metadata = metadata where target_profile_id = tests.id('nia');
select tests.authenticate_as('nia');
select public.grant_guardian_rights(tests.the('nias'), '{view_progress}');
select tests.authenticate_as('bob');
select throws_ok($$ select public.set_date_of_birth(tests.id('nia'), (current_date - interval '15 years')::date) $$, 'PT403',
  'age.evidence_required', 'A guardian gets no rights by calling an adult a minor');
select is((select rights::text from public.my_students where student_id = tests.id('nia')), '{view_progress}', 'The guardian holds what the adult granted');
select lives_ok($$ select public.set_date_of_birth(tests.id('nia'), (current_date - interval '20 years')::date) $$,
  'A guardian with view_progress sets the missing date of an adult');
select tests.clear_authentication();

select * from finish();
rollback;
