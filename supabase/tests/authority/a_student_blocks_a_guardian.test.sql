begin;
select plan(24);

select tests.create_users('bob', 'eve', 'ada: admin', 'charlie: student', 'mia: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie', p_relation => 'FATHER'));
select tests.link('eve', 'charlie');
select tests.keep('booking', tests.book('bob', 'dana', 'charlie'));
select tests.forget_news();

select tests.authenticate_as('bob');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found',
  'A guardian blocks nobody');
select tests.authenticate_as('mia');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found',
  'Another student cannot block the guardian');
select tests.authenticate_as('ada');
select throws_ok($$ select public.block_guardian(tests.the('link')) $$, 'PT404', 'link.not_found',
  'An admin cannot block a guardian');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');

select tests.authenticate_as('charlie');
select lives_ok($$ select public.block_guardian(tests.the('link')) $$, 'The student blocks their guardian');
select results_eq('select full_name, status::text, is_primary from public.my_guardians order by 1',
  $$ values ('Bob', 'BLOCKED', false), ('Eve', 'ACTIVE', false) $$, 'The student sees whom they blocked');
select tests.clear_authentication();
select is((tests.booking(tests.the('booking'))).student_id, null,
  'The guardian''s lessons are unassigned by the block');
select is((tests.booking(tests.the('booking'))).status, 'pending', 'The unassigned lesson is not canceled');
select is(tests.told('bob') || tests.mailed('bob') || tests.told('dana') || tests.told('eve'), '{}',
  'Nobody is notified of a block');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')), 'The right is gone');
select results_eq(
  $$ select actor_id, details ->> 'status' from private.audit_log where entity_id = tests.the('link')
    and action = 'profile_graph.update' order by id desc limit 1 $$,
  $$ values (tests.id('charlie'), 'BLOCKED') $$, 'The audit log says it');

-- A block lasts: no path makes it a link again but unblocking.
select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'link.not_available',
  'An admin does not link over it');
select tests.authenticate_as('bob');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'The blocked do not unblock themselves');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found',
  'A blocked guardian cannot unblock by link either');
select tests.authenticate_as('eve');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'Another guardian cannot unblock the blocked one');
select is((tests.link_row(tests.the('link'))).status, 'BLOCKED', 'The link is still blocked');

savepoint before;
select tests.authenticate_as('ada');
select lives_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$,
  'An admin lifts it');
rollback to before;
select tests.authenticate_as('charlie');
select throws_ok($$ select public.unblock_guardian(tests.id('eve')) $$, 'PT404', 'link.not_found',
  'A guardian who is not blocked cannot be unblocked');
select lives_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'The student lifts it');
select results_eq('select full_name from public.my_guardians', $$ values ('Eve') $$,
  'Unblocking does not restore the link');
select tests.clear_authentication();
select is(tests.told('bob') || tests.mailed('bob'), '{}', 'A guardian is not notified of being unblocked');

select tests.authenticate_as('bob');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'An unblocked guardian can invite the student again');
select tests.authenticate_as('charlie');
select is((select status::text from public.accept_invitation((select id from public.my_invitations))), 'PENDING',
  'The student accepts, and the new link waits for the other guardian');
select is((select count(*)::int from public.my_guardians where status in ('ACTIVE', 'PENDING')), 2,
  'The student sees two guardians, one of them waiting');

select * from finish();
rollback;
