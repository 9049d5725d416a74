begin;
select plan(24);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{student}');
select tests.create_user('mia', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie', p_relation => 'FATHER'));
select tests.link('eve', 'charlie');
select tests.keep('booking', tests.book('bob', 'dana', 'charlie'));
select tests.forget_news();

select tests.authenticate_as('bob');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found', 'a guardian blocks nobody');
select tests.authenticate_as('mia');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found', 'nor another student');
select tests.authenticate_as('ada');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found', 'nor an admin, who restricts');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link stands');

select tests.authenticate_as('charlie');
select lives_ok($$ select public.block_guardian(tests.the('link')) $$, 'the student does');
select results_eq('select full_name, status::text, is_primary from public.my_guardians order by 1',
  $$ values ('Bob', 'BLOCKED', false), ('Eve', 'ACTIVE', false) $$, 'and sees whom he blocked');
select tests.clear_authentication();
select is((tests.booking(tests.the('booking'))).student_id, null, 'the bookings that stood on the link go on without him');
select is((tests.booking(tests.the('booking'))).status, 'pending', 'and stand');
select is(tests.told('bob') || tests.mailed('bob') || tests.told('dana') || tests.told('eve'), '{}', 'nobody is told');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'the right is gone');
select results_eq(
  $$ select actor_id, details ->> 'status' from private.audit_log where entity_id = tests.the('link') and action = 'profile_graph.update' order by id desc limit 1 $$,
  $$ values (tests.id('charlie'), 'BLOCKED') $$, 'the audit log says it');

-- A block lasts: no path makes it a link again but unblocking.
select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'link.not_available', 'an admin does not link over it');
select tests.authenticate_as('bob');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'the blocked do not unblock themselves');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found', 'in no way');
select tests.authenticate_as('eve');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'nor does the other guardian');
select is((tests.link_row(tests.the('link'))).status, 'BLOCKED', 'it lasts');

savepoint before;
select tests.authenticate_as('ada');
select lives_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'an admin lifts it');
rollback to before;
select tests.authenticate_as('charlie');
select throws_ok($$ select public.unblock_guardian(tests.id('eve')) $$, 'PT404', 'link.not_found', 'who is not blocked is not unblocked');
select lives_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'the student lifts it');
select results_eq('select full_name from public.my_guardians', $$ values ('Eve') $$, 'that is no new link');
select tests.clear_authentication();
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'and nobody is told either');

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'a new invitation');
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation((select id from public.my_invitations))), 'ACTIVE', 'makes a new one');
select is((select count(*)::int from public.my_guardians where status = 'ACTIVE'), 2, 'then he has two again');

select * from finish();
rollback;
