begin;
select plan(25);

-- Ada is an admin and a guardian of Mia, as Bob is. Abe is another admin.
select tests.create_users('ada: admin, client', 'abe: admin', 'bob', 'zoe', 'mia: student', 'kim: student');
select tests.link('ada', 'mia'), tests.link('bob', 'mia');

select tests.authenticate_as('bob');
select throws_ok($$ select public.place_legal_hold(tests.id('zoe'), 'No') $$, 'PT403', 'permission.denied', 'A client places no hold');
select throws_ok($$ select public.lift_legal_hold(gen_random_uuid()) $$, 'PT403', 'permission.denied', 'A client lifts no hold');
select throws_ok($$ select public.list_legal_holds() $$, 'PT403', 'permission.denied', 'A client lists no holds');
select tests.authenticate_as_anon();
select throws_ok($$ select public.place_legal_hold(tests.id('zoe'), 'No') $$, 'PT401', 'auth.required', 'Without a session nobody places a hold');
select throws_ok($$ select public.list_retention_rules() $$, 'PT401', 'auth.required', 'Without a session nobody lists the rules');

select tests.authenticate_as('ada');
select throws_ok($$ select public.place_legal_hold(tests.id('ada'), 'Mine') $$, 'PT403', 'permission.denied', 'An admin places no hold about themselves');
select throws_ok($$ select public.place_legal_hold(tests.id('mia'), 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin places no hold about their own child');
select throws_ok($$ select public.place_legal_hold(tests.id('bob'), 'Ours') $$, 'PT403', 'guardian.not_impartial',
  'An admin places no hold about another guardian of their own child');
select throws_ok($$ select public.place_legal_hold(gen_random_uuid(), 'Who') $$, 'PT404', 'profile.not_found', 'A hold is about somebody');
select throws_ok($$ select public.place_legal_hold(tests.id('zoe'), ' ') $$, 'PT400', 'validation.failed', 'A hold has a reason');
select throws_ok($$ select public.place_legal_hold(tests.id('zoe'), 'Case 4', now()) $$, 'PT400', 'validation.failed', 'A hold ends in the future');
select lives_ok($$ select tests.keep('zoe', public.place_legal_hold(tests.id('zoe'), 'Case 4', now() + interval '30 days')) $$,
  'An admin places a hold about somebody else');
select tests.authenticate_as('abe');
select lives_ok($$ select tests.keep('bob', public.place_legal_hold(tests.id('bob'), 'Case 5')) $$, 'Another admin places the hold about the guardian');

select bag_eq($$ select hold_id from public.list_legal_holds() where tests.is_own(hold_id) $$, $$ values (tests.the('zoe')), (tests.the('bob')) $$,
  'An admin without a conflict sees every hold');
select tests.authenticate_as('ada');
select bag_eq($$ select hold_id from public.list_legal_holds() where hold_id in (tests.the('zoe'), tests.the('bob')) $$, $$ values (tests.the('zoe')) $$,
  'An admin does not see the hold about another guardian of their own child');
select throws_ok($$ select public.lift_legal_hold(tests.the('bob')) $$, 'PT404', 'hold.not_found', 'An admin in conflict finds no hold to lift');
select is_empty($$ select from public.list_audit_log(tests.the('bob')) $$, 'An admin in conflict reads no entry about the hold');
select tests.authenticate_as('abe');
select isnt_empty($$ select from public.list_audit_log(tests.the('bob')) $$, 'Another admin reads the entry about the hold');
select lives_ok($$ select public.lift_legal_hold(tests.the('bob')) $$, 'Another admin lifts the hold');
select throws_ok($$ select public.lift_legal_hold(tests.the('bob')) $$, 'PT404', 'hold.not_found', 'A hold is lifted once');
select is((select is_in_force from public.list_legal_holds(true) where hold_id = tests.the('bob')), false, 'A hold that was lifted stays on record');

-- An order keeps Abe from Kim.
select tests.keep('kim', public.place_legal_hold(tests.id('kim'), 'Case 6')), tests.keep('order', tests.restrict('abe', 'kim'));
select tests.authenticate_as('abe');
select is_empty($$ select from public.list_legal_holds() where hold_id = tests.the('kim') $$,
  'An admin does not see the hold about a student from whom an order keeps them');
select throws_ok($$ select public.lift_legal_hold(tests.the('kim')) $$, 'PT404', 'hold.not_found',
  'An admin does not lift the hold about a student from whom an order keeps them');

select tests.authenticate_as('bob');
select isnt_empty($$ select from public.list_retention_rules() where class = 'messages' and keep_days = 1096 and has_outer_limit $$,
  'Everybody who is signed in reads how long messages are kept');
select tests.clear_authentication();
select is((select changed from private.audit_log where entity = 'legal_holds' and entity_id = tests.the('bob') and action like '%.update'),
  '{lifted_at,lifted_by_id}', 'Lifting a hold is audited');

select * from finish();
rollback;
