begin;
select plan(28);

select tests.create_users('ada: admin', 'bob', 'rex', 'charlie: student');
select tests.link('bob', 'charlie'), tests.link('rex', 'charlie');

select tests.authenticate_as('bob');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'They are mean') $$, 'PT403', 'permission.denied',
  'A guardian restricts nobody');
select throws_ok($$ select public.restrict_contact(gen_random_uuid(), gen_random_uuid(), null, 'x') $$, 'PT403', 'permission.denied',
  'A guardian gets the same error for unknown people');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x') $$, 'PT403', 'permission.denied',
  'A student cannot restrict anybody');
select tests.authenticate_as_anon();
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x') $$, 'PT401', 'auth.required',
  'A caller without a session cannot restrict anybody');

select tests.authenticate_as('ada');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), gen_random_uuid(), null, 'x') $$, 'PT404', 'profile.not_found',
  'An admin needs two people');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('charlie'), null, 'x') $$, 'PT404', 'profile.not_found',
  'An admin cannot restrict a student from themselves');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex')) $$, 'PT400', 'validation.failed',
  'A restriction requires a basis');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), '{}', 'x') $$, 'PT400', 'validation.failed',
  'A restriction requires at least one right');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), '{null}', 'x') $$, 'PT400', 'validation.failed',
  'A restriction''s rights cannot be null values');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x', now(), now()) $$, 'PT400', 'validation.failed',
  'An end after the start');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x', now() - interval '2 days', now() - interval '1 day') $$,
  'PT400', 'validation.failed',
  'A restriction must end in the future');
select is(tests.error_of($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, E'Name\u0007 of the child') $$) ->> 'detail',
  'p_basis must be visible text of up to 500 characters, without control characters.',
  'The error does not repeat the rejected text');
select results_eq(
  $$ select tests.error_of(format('select public.restrict_contact(tests.id(%L), tests.id(%L), null, %L, %s => %L)', 'charlie', 'rex', 'x', a, v))
       ->> 'detail'
     from (values ('p_from', '-infinity'), ('p_until', 'infinity'), ('p_review_at', 'infinity')) t(a, v) $$,
  $$ select 'p_from, p_until and p_review_at must be finite.'::text from generate_series(1, 3) $$,
  'A restriction begins, ends and is reviewed at a time');
select tests.clear_authentication();
select throws_ok($$ insert into public.contact_restrictions (student_id, profile_id, basis, review_at)
                    values (tests.id('charlie'), tests.id('rex'), 'x', 'infinity') $$, '23514', null,
  'The console cannot put a review off for ever');
select is((select count(*)::int from public.contact_restrictions), 0, 'No rejected restriction was written');

select tests.authenticate_as('ada');
select results_eq(
  $$ select student_id, profile_id, rights::text, basis, starts_at, ends_at, created_by_id
    from public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, E' Order 7\nof May ') $$,
  $$ values (tests.id('charlie'), tests.id('rex'), '{view_progress,message,book,receive_alerts}', E'Order 7\nof May', now(), null::timestamptz,
    tests.id('ada')) $$,
  'Null rights restrict everything from now on');
select results_eq(
  $$ select rights::text, starts_at, ends_at from public.restrict_contact(tests.id('charlie'), tests.id('bob'), '{book,message,book}', 'Order 8',
    now() + interval '1 day', now() + interval '2 days') $$,
  $$ values ('{message,book}', now() + interval '1 day', now() + interval '2 days') $$,
  'A list denies these, for a time');

-- Restrictions are hidden from the restricted person, from the student, and from admins outside the console.
select tests.authenticate_as('rex');
select throws_ok('select from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions',
  'The restricted person does not see it');
select throws_ok('select from private.restriction_subjects', '42501', 'permission denied for table restriction_subjects',
  'The restricted person cannot read whom a restriction binds');
select throws_ok('delete from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions',
  'The restricted person cannot delete a restriction');
select throws_ok($$ select public.lift_restriction((select gen_random_uuid())) $$, 'PT403', 'permission.denied',
  'The restricted person cannot lift a restriction by RPC');
select tests.authenticate_as('charlie');
select throws_ok('select from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions',
  'The student cannot read restrictions');
select tests.authenticate_as('ada');
select throws_ok('select from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions',
  'An admin reads it in the console');
select throws_ok($$ select public.lift_restriction(gen_random_uuid()) $$, 'PT404', 'restriction.not_found',
  'An admin gets an error for an unknown restriction');
select tests.authenticate_as_service_role();
select is((select count(*)::int from public.contact_restrictions), 2, 'The secret key reads them');
select tests.clear_authentication();
select throws_ok($$ select tests.restrict('charlie', 'charlie') $$, '23514', null,
  'The console cannot restrict a person from themselves');

select results_eq(
  $$ select actor_id, action, details ->> 'student_id', details ->> 'profile_id' from private.audit_log where entity = 'contact_restrictions' order by id $$,
  $$ values (tests.id('ada'), 'contact_restrictions.insert', tests.id('charlie')::text, tests.id('rex')::text),
            (tests.id('ada'), 'contact_restrictions.insert', tests.id('charlie')::text, tests.id('bob')::text) $$,
  'The audit log has them');
select is((select count(*)::int from private.audit_log l where l::text like '%Order%'), 0,
  'The audit log does not contain the basis');

select * from finish();
rollback;
