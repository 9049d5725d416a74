begin;
select plan(26);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob');
select tests.create_user('rex');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
select tests.link('rex', 'charlie');

select tests.authenticate_as('bob');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'He is mean') $$, 'PT403', 'permission.denied', 'a guardian restricts nobody');
select throws_ok($$ select public.restrict_contact(gen_random_uuid(), gen_random_uuid(), null, 'x') $$, 'PT403', 'permission.denied', 'and hears the same of nobody');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x') $$, 'PT403', 'permission.denied', 'nor the student, who blocks');
select tests.authenticate_as_anon();
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x') $$, 'PT401', 'auth.required', 'nor anybody without a session');

select tests.authenticate_as('ada');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), gen_random_uuid(), null, 'x') $$, 'PT404', 'profile.not_found', 'an admin needs two people');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('charlie'), null, 'x') $$, 'PT404', 'profile.not_found', 'two');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex')) $$, 'PT400', 'validation.failed', 'a reason');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), '{}', 'x') $$, 'PT400', 'validation.failed', 'something to deny');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), '{null}', 'x') $$, 'PT400', 'validation.failed', 'that is something');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x', now(), now()) $$, 'PT400', 'validation.failed', 'an end after the start');
select throws_ok($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, 'x', now() - interval '2 days', now() - interval '1 day') $$, 'PT400', 'validation.failed', 'and after now');
select is(tests.error_of($$ select public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, E'Name\u0007 of the child') $$) ->> 'detail',
  'p_basis: up to 500 visible characters, none of them for control.', 'what is refused is not repeated');
select tests.clear_authentication();
select is((select count(*)::int from public.contact_restrictions), 0, 'none was written');

select tests.authenticate_as('ada');
select results_eq(
  $$ select student_id, profile_id, rights::text, basis, starts_at, ends_at, created_by_id from public.restrict_contact(tests.id('charlie'), tests.id('rex'), null, E' Order 7\nof May ') $$,
  $$ values (tests.id('charlie'), tests.id('rex'), '{view_progress,message,book,receive_alerts}', E'Order 7\nof May', now(), null::timestamptz, tests.id('ada')) $$, 'null denies everything, from now on');
select results_eq(
  $$ select rights::text, starts_at, ends_at from public.restrict_contact(tests.id('charlie'), tests.id('bob'), '{book,message,book}', 'Order 8', now() + interval '1 day', now() + interval '2 days') $$,
  $$ values ('{message,book}', now() + interval '1 day', now() + interval '2 days') $$, 'a list denies these, for a time');

-- Nobody sees one: not the restricted, not the student, not an admin but in the console.
select tests.authenticate_as('rex');
select throws_ok('select from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions', 'the restricted person does not see it');
select throws_ok('select from private.restriction_subjects', '42501', 'permission denied for table restriction_subjects', 'nor whom it binds');
select throws_ok('delete from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions', 'nor lifts it');
select throws_ok($$ select public.lift_restriction((select gen_random_uuid())) $$, 'PT403', 'permission.denied', 'by call neither');
select tests.authenticate_as('charlie');
select throws_ok('select from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions', 'nor does the student see it');
select tests.authenticate_as('ada');
select throws_ok('select from public.contact_restrictions', '42501', 'permission denied for table contact_restrictions', 'an admin reads it in the console');
select throws_ok($$ select public.lift_restriction(gen_random_uuid()) $$, 'PT404', 'restriction.not_found', 'and lifts one that there is');
select tests.authenticate_as_service_role();
select is((select count(*)::int from public.contact_restrictions), 2, 'the secret key reads them');
select tests.clear_authentication();
select throws_ok($$ select tests.restrict('charlie', 'charlie') $$, '23514', null, 'nobody is kept from himself');

select results_eq(
  $$ select actor_id, action, details ->> 'student_id', details ->> 'profile_id' from private.audit_log where entity = 'contact_restrictions' order by id $$,
  $$ values (tests.id('ada'), 'contact_restrictions.insert', tests.id('charlie')::text, tests.id('rex')::text),
            (tests.id('ada'), 'contact_restrictions.insert', tests.id('charlie')::text, tests.id('bob')::text) $$, 'the audit log has them');
select is((select count(*)::int from private.audit_log l where l::text like '%Order%'), 0, 'without the reason');

select * from finish();
rollback;
