begin;
select plan(15);

select tests.create_users('bob', 'eve', 'ada: admin', 'charlie: student');
select tests.link('bob', 'charlie', '{book}');

select tests.authenticate_as('bob');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true,
  'A guardian can validate their own link');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true,
  'A guardian can validate a right that they hold');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'message'), false,
  'Validation is false for a right that they do not hold');
select is(public.validate_link(tests.id('bob'), tests.id('eve')), false,
  'Validation is false without a link');
select is(public.validate_link(tests.id('bob'), gen_random_uuid()), false,
  'Validation is false for an unknown student');
select tests.authenticate_as('charlie');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true,
  'A student can validate a guardian''s link');
select is(public.validate_link(tests.id('eve'), tests.id('charlie')), false,
  'A student can validate anybody as their guardian');
select tests.authenticate_as('ada');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true,
  'An admin can validate a link');
select tests.authenticate_as_service_role();
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true,
  'The secret key can validate a link');

select tests.authenticate_as('eve');
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A stranger cannot validate a link');
select throws_ok($$ select public.validate_link(tests.id('bob'), gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'A stranger gets the same error when no link exists');
select throws_ok($$ select public.validate_link(gen_random_uuid(), gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'A stranger gets the same error for unknown people');
select throws_ok($$ select public.validate_link(null, tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A missing guardian does not count as the caller');
select throws_ok($$ select public.validate_link(tests.id('bob'), null) $$, 'PT403', 'permission.denied',
  'A missing student does not count as the caller');
select tests.authenticate_as_anon();
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot validate a link');

select * from finish();
rollback;
