begin;
select plan(36);

-- Bob and Gina are guardians of Mia, aged 17, whose birthday is tomorrow. Tom is the tutor of Mia.
select tests.create_users('ada: admin', 'bob', 'gina', 'mia: student', 'tom: tutor', 'max: student');
update public.profile_details set date_of_birth = (current_date + 1 - interval '18 years')::date where profile_id = tests.id('mia');
select tests.keep('bobs', tests.link('bob', 'mia')), tests.keep('ginas', tests.link('gina', 'mia')), tests.keep('maxs', tests.link('bob', 'max'));
select tests.keep('lesson', tests.book('bob', 'tom', 'mia', '3 days', 'confirmed'));
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('bob'), tests.id('mia'), 'BOOKING', 'ACTIVE');
create function pg_temp.held(p_guardian text) returns text language sql as $$
  select private.effective_rights(tests.id(p_guardian), tests.id('mia'))::text;
$$;

select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'A guardian of a minor holds all rights on the last day');
select tests.authenticate_as('mia');
select throws_ok($$ select public.grant_guardian_rights(tests.the('bobs'), '{book}') $$, 'PT400', 'age.not_confirmed',
  'A minor grants nothing to guardians');

-- The birthday.
select tests.clear_authentication();
update public.profile_details set date_of_birth = (current_date - interval '18 years')::date where profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{}', 'On the day of majority a guardian holds nothing that the student has not granted');
select is(private.effective_rights(tests.id('bob'), tests.id('max'))::text, '{view_progress,message,book,receive_alerts}',
  'Majority of one student changes nothing for another');
select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', $$ values ('Max') $$, 'An adult student is no longer listed for the guardian');
select is((select count(*) from public.profile_graph where target_profile_id = tests.id('mia') and relationship_type = 'GUARDIAN'), 0::bigint,
  'A link that majority emptied is not shown to its guardian');
select is((select count(*) from public.profile_graph where target_profile_id = tests.id('mia') and relationship_type <> 'GUARDIAN'), 1::bigint,
  'That one had lessons with the student stays, as after the end of a link');
select is((select count(*) from public.profile_details where profile_id = tests.id('mia')), 0::bigint,
  'The details of an adult student are not shown to the guardian');
select throws_ok($$ select public.unlink_student(tests.the('bobs')) $$, 'PT404', 'link.not_found',
  'A link that majority emptied looks ended to its guardian');
select throws_ok($$ select public.grant_guardian_rights(tests.the('bobs'), '{book}') $$, 'PT404', 'link.not_found',
  'A guardian grants themselves nothing');
select is((select student_name from public.my_bookings where id = tests.the('lesson')), 'Mia',
  'A lesson that was booked before majority still names the student to who pays');
select tests.clear_authentication();
savepoint order_;
update public.profile_graph set granted_rights = '{view_progress}' where id = tests.the('bobs');
select tests.restrict('bob', 'mia', '{view_progress,message,receive_alerts}');
select tests.authenticate_as('bob');
select is((select student_name from public.my_bookings where id = tests.the('lesson')), null,
  'An order that leaves nothing of what an adult granted hides them in lessons as well');
rollback to order_;
select tests.authenticate_as('bob');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '5 days', now() + interval '5 days 1 hour', 'Algebra', tests.id('mia')) $$,
  'PT403', 'booking.student_not_linked', 'No lesson is booked for an adult who has not agreed');
select lives_ok($$ select public.cancel_booking(tests.the('lesson')) $$, 'A guardian cancels what was booked before majority');

-- What the student grants.
select tests.authenticate_as('mia');
select results_eq($$
  select (l).rights::text, (l).granted_rights is null, (l).minor_until is null
  from public.grant_guardian_rights(tests.the('ginas'), '{view_progress,message}') l $$,
  $$ values ('{view_progress,message}', true, true) $$, 'An adult student grants rights, and the answer tells no date');
select set_eq('select is_granted from public.my_guardians', '{true}'::boolean[], 'The student sees that guardians hold what was granted');
select set_eq('select rights::text from public.my_guardians', $$ values ('{}'), ('{view_progress,message}') $$,
  'The student sees what each guardian holds');
select tests.clear_authentication();
select is(pg_temp.held('gina'), '{view_progress,message}', 'A guardian holds exactly what the adult student granted');
select is(pg_temp.held('bob'), '{}', 'What one guardian is granted gives another nothing');
select is((
  select count(*) from public.notifications where profile_id = tests.id('gina') and key = 'LINK_CHANGED' and data ->> 'change' = 'rights_changed'), 1::bigint,
  'A guardian is told of rights that they get');
select tests.authenticate_as('mia');
select lives_ok($$ select public.grant_guardian_rights(tests.the('ginas'), '{message}') $$, 'An adult student takes a right back');
select tests.clear_authentication();
select is(pg_temp.held('gina'), '{message}', 'A right that was taken back is gone');
select is((
  select count(*) from public.notifications where profile_id = tests.id('gina') and key = 'LINK_CHANGED' and data ->> 'change' = 'rights_changed'), 1::bigint,
  'Nobody is told of rights that they lose');

select tests.authenticate_as('gina');
select results_eq('select rights::text, is_granted from public.my_students', $$ values ('{message}', true) $$,
  'A guardian sees that the student granted what they hold');
select tests.authenticate_as('bob');
select results_eq('select full_name, is_granted from public.my_students', $$ values ('Max', false) $$, 'Nobody has to grant anything for a minor');
select tests.clear_authentication();

-- A restriction goes on, whatever is granted.
select public.restrict_contact(tests.id('mia'), tests.id('gina'), null, 'Order 7');
select is(pg_temp.held('gina'), '{}', 'A restriction from before majority holds against what is granted');
select tests.authenticate_as('mia');
select lives_ok($$ select public.grant_guardian_rights(tests.the('bobs'), '{view_progress}') $$, 'The student grants rights to another guardian');

-- Policy keep: links go on as before.
select tests.clear_authentication();
update private.settings set majority_policy = 'keep';
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'Under the policy keep links go on as before');
update private.settings set majority_policy = 'lapse', majority_age = 21;
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'The age of majority is a setting, judged at each use');
update private.settings set majority_age = 18;
insert into private.ages (country, majority_age) values ('SG', 21);
update public.profile_details set country = 'SG' where profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'The age of majority of the country comes before the setting');
update public.profile_details set country = 'DE' where profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{view_progress}', 'A country without an age of its own has that of the settings');

-- A corrected date gives everything back, and takes it again.
update public.profile_details set date_of_birth = (current_date - interval '15 years')::date where profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'A corrected date of birth makes a minor again');
update public.profile_details set date_of_birth = null where profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{view_progress,message,book,receive_alerts}', 'An account of unknown age is a minor');
update auth.users set created_at = now() - interval '5 years 1 day' where id = tests.id('mia');
update public.profiles set created_at = now() - interval '5 years 1 day' where id = tests.id('mia');
update public.profile_graph set metadata = metadata where target_profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{view_progress}', 'An account of unknown age is an adult five years after sign-up at 13');

-- Clients write none of the columns behind it.
select is(has_column_privilege('authenticated', 'public.profile_graph', 'granted_rights', 'select'), false, 'What was granted is closed to clients');
update public.profile_graph set minor_until = 'infinity' where target_profile_id = tests.id('mia');
select is(pg_temp.held('bob'), '{view_progress}', 'Nobody makes an adult a minor by writing the day of the link');

select * from finish();
rollback;
