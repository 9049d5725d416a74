begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('rolf'), tests.create_user('nils');
select tests.keep('old_mia', tests.id('mia'));
select tests.link('rolf', 'mia');
delete from auth.users where id in (tests.user_id('rolf'), tests.user_id('nils'));
select is((select count(*)::int from private.former_addresses), 1, 'Of accounts that ended only guardians and students are remembered');
select is((select count(*)::int from private.verified_addresses v where v.address in ('rolf@example.com', 'nils@example.com')), 0,
  'Their addresses are forgotten');

-- The guardian signs up again and is employed; so does somebody who was nobody's guardian.
select tests.create_user('rolf_again', '{client}', 'rolf@example.com'), tests.create_user('nils_again', '{client}', 'nils@example.com');
select tests.employ('rolf_again', 'school_manager', 'high'), tests.employ('nils_again', 'school_manager', 'high');
select ok(private.was_guardian(tests.id('rolf_again'), tests.id('mia')), 'A former guardian is one in a new account');
select ok(not private.was_guardian(tests.id('nils_again'), tests.id('mia')), 'Somebody else is not');
select tests.authenticate_as('rolf_again');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), p_basis => 'Order 7') $$,
  'PT403', 'permission.denied', 'A former guardian administers no restriction of the child in a new account');
select throws_ok($$ select * from public.student_parents(tests.id('mia')) $$,
  'PT403', 'permission.denied', 'A former guardian does not see the other guardians in a new account');
select tests.authenticate_as('nils_again');
select is((select array_agg(p.full_name) from public.student_parents(tests.id('mia')) p), '{Bob}', 'Another manager sees them');

-- The student's account ends, too.
select tests.clear_authentication();
delete from auth.users where id = tests.user_id('mia');
select tests.create_user('mia_again', '{student}', 'mia@example.com');
select tests.enroll('mia_again', 'e1'), tests.link('zoe', 'mia_again');
select ok(private.was_guardian(tests.id('rolf_again'), tests.the('old_mia')), 'A former guardian stays one of the ended account');
select ok(private.was_guardian(tests.id('bob'), tests.id('mia_again')), 'A guardian was one of the student in whatever account');
select tests.clear_authentication();
select tests.employ('bob', 'school_manager', 'high');
select tests.authenticate_as('bob');
select throws_ok($$ select * from public.student_parents(tests.id('mia_again')) $$,
  'PT403', 'permission.denied', 'A former guardian does not see the guardians of the student in a new account');
select tests.authenticate_as('nils_again');
select is((select array_agg(p.full_name) from public.student_parents(tests.id('mia_again')) p), '{Zoe}', 'Another manager sees them');

select * from finish();
rollback;
