begin;
select plan(15);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie', '{book}');

select tests.authenticate_as('bob');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true, 'the guardian');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true, 'also of a right');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'message'), false, 'that he has or has not');
select is(public.validate_link(tests.id('bob'), tests.id('eve')), false, 'of others: no link');
select is(public.validate_link(tests.id('bob'), gen_random_uuid()), false, 'nor to nobody');
select tests.authenticate_as('charlie');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true, 'the student');
select is(public.validate_link(tests.id('eve'), tests.id('charlie')), false, 'of anybody');
select tests.authenticate_as('ada');
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true, 'an admin');
select tests.authenticate_as_service_role();
select is(public.validate_link(tests.id('bob'), tests.id('charlie'), 'book'), true, 'the secret key');

select tests.authenticate_as('eve');
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'nobody else');
select throws_ok($$ select public.validate_link(tests.id('bob'), gen_random_uuid()) $$, 'PT403', 'permission.denied', 'whether there is a link or not');
select throws_ok($$ select public.validate_link(gen_random_uuid(), gen_random_uuid()) $$, 'PT403', 'permission.denied', 'or people');
select throws_ok($$ select public.validate_link(null, tests.id('charlie')) $$, 'PT403', 'permission.denied', 'a missing end is not hers either');
select throws_ok($$ select public.validate_link(tests.id('bob'), null) $$, 'PT403', 'permission.denied', 'whichever');
select tests.authenticate_as_anon();
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required', 'and nobody without a session');

select * from finish();
rollback;
