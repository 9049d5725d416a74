begin;
select plan(31);

-- Ada, an admin, and Sam, a school manager, are guardians of Mia and Leo. Bob is one too, and the guardian of Kim.
select tests.make_schools();
select tests.create_user('ada', '{admin,client}', 'ada@example.com');
select tests.create_user('abe', '{admin}');
select tests.create_user('sam', '{client}');
select tests.create_user('sol');
select tests.create_user('bob', '{client}', 'bob@example.com');
select tests.create_user('rex', '{client}', 'rex@example.com');
select tests.create_user('zoe', '{client}');
select tests.create_user('mia', '{student}');
select tests.create_user('kim', '{student}');
select tests.employ('sam', 'school_manager', 'high');
select tests.employ('sol', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('kim'));
select tests.link('ada', 'mia');
select tests.link('sam', 'mia');
select tests.link('bob', 'mia');
select tests.keep('bobs', tests.link('bob', 'kim'));
select tests.keep('zoes', tests.link('zoe', 'kim'));
select tests.link('rex', 'kim', '{book}', 'BLOCKED');
select tests.link('rex', 'mia');
insert into public.contact_restrictions (student_id, profile_id, basis, rights)
values (tests.id('kim'), tests.id('bob'), 'Order 1', '{message}'), (tests.id('kim'), tests.id('zoe'), 'Order 2', '{message}');
select tests.keep('order', id) from public.contact_restrictions where basis = 'Order 1';

-- An admin.
select tests.authenticate_as('ada');
select throws_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not restrict another guardian of their own child for a third student');
select throws_ok($$ select public.restrict_contacts(array[tests.id('kim')], tests.id('bob'), null, 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not restrict another guardian of their own child for several students');
select throws_ok($$ select public.restrict_contact(tests.id('kim'), null, null, 'Mine', p_emails => '{bob@example.com}') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not restrict another guardian of their own child by an address');
select throws_ok($$ select public.lift_restriction(tests.the('order')) $$, 'PT404', 'restriction.not_found',
  'An admin lifts no restriction of another guardian of their own child');
select is((select array_agg(r.basis) from public.list_restrictions(tests.id('kim')) r), '{Order 2}',
  'An admin lists a student''s restrictions without those of another guardian of their own child');
select throws_ok($$ select public.explain_access(tests.id('bob'), tests.id('kim')) $$, 'PT403', 'permission.denied',
  'An admin is not told why another guardian of their own child may act for a third student');
select throws_ok($$ select public.set_link_rights(tests.the('bobs'), '{}') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not set the rights of another guardian of their own child for a third student');
select throws_ok($$ select public.set_primary_guardian(tests.the('bobs')) $$, 'PT403', 'guardian.not_impartial',
  'An admin does not make another guardian of their own child a primary guardian elsewhere');
select throws_ok($$ select public.unlink_student(tests.the('bobs')) $$, 'PT403', 'guardian.not_impartial',
  'An admin does not end the link of another guardian of their own child to a third student');
select throws_ok($$ select public.unblock_guardian(tests.id('rex'), tests.id('kim')) $$, 'PT403', 'guardian.not_impartial',
  'An admin lifts no block against another guardian of their own child');
select lives_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('zoe'), '{book}', 'Order 3') $$,
  'The same admin restricts a person who is no guardian of the child');
select lives_ok($$ select public.restrict_contact(tests.id('kim'), null, '{book}', 'Order 4', p_emails => '{nobody@example.com}') $$,
  'The same admin restricts an address of nobody known');
select lives_ok($$ select public.set_link_rights(tests.the('zoes'), '{view_progress}') $$,
  'The same admin sets the rights of a person who is no guardian of the child');
select isnt_empty($$ select public.explain_access(tests.id('zoe'), tests.id('kim')) $$,
  'The same admin is told why a person who is no guardian of the child may act');

-- The manager of a school.
select tests.authenticate_as('sam');
select throws_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'A school manager does not restrict another guardian of their own child');
select throws_ok($$ select public.set_link_rights(tests.the('bobs'), '{}') $$, 'PT403', 'guardian.not_impartial',
  'A school manager does not set the rights of another guardian of their own child');
select throws_ok($$ select public.unlink_student(tests.the('bobs')) $$, 'PT403', 'guardian.not_impartial',
  'A school manager does not end the link of another guardian of their own child');
select lives_ok($$ select public.restrict_contact(tests.id('kim'), null, '{receive_alerts}', 'Order 5', p_emails => '{rex@example.com}') $$,
  'The answer to an order that names an address does not tell a school manager whose it is');

-- A link that waits.
select tests.clear_authentication();
delete from public.profile_graph where id = tests.the('bobs');
select tests.keep('waits', tests.link('bob', 'kim', '{book}', 'PENDING'));
update private.guardian_confirmations set escalated_at = now() where link_id = tests.the('waits');
select set_eq($$ select unnest(private.deciders_of(tests.id('kim'), tests.id('bob'))) $$, $$ values (tests.id('sol')) $$,
  'A manager who shares a child with the applicant does not decide about the applicant');
select set_eq($$ select unnest(private.deciders_of(tests.id('kim'), tests.id('zoe'))) $$, $$ values (tests.id('sol')), (tests.id('sam')) $$,
  'Both managers decide about an applicant who is a stranger to them');
delete from public.memberships where profile_id = tests.id('sol');
select ok(tests.id('abe') = any (private.deciders_of(tests.id('kim'), tests.id('bob')))
  and tests.id('ada') <> all (private.deciders_of(tests.id('kim'), tests.id('bob'))),
  'Without an impartial manager the impartial admins decide');
select tests.authenticate_as('sam');
select is_empty($$ select public.list_waiting_guardians(tests.id('kim')) $$,
  'A manager is not told that another guardian of their own child waits elsewhere');
select throws_ok($$ select public.confirm_guardian(tests.the('waits'), true) $$, 'PT404', 'link.not_found',
  'A manager does not confirm another guardian of their own child elsewhere');
select throws_ok($$ select public.confirm_guardian(tests.the('waits'), false) $$, 'PT404', 'link.not_found',
  'A manager does not refuse another guardian of their own child elsewhere');

-- Another admin does all of it, and so does the secret key.
select tests.authenticate_as('abe');
select isnt_empty($$ select public.list_waiting_guardians(tests.id('kim')) $$, 'Another admin sees the guardian who waits');
select lives_ok($$ select public.confirm_guardian(tests.the('waits'), true) $$, 'Another admin confirms the guardian');
select lives_ok($$ select public.set_link_rights(tests.the('waits'), '{view_progress}') $$, 'Another admin sets the rights');
select lives_ok($$ select public.lift_restriction(tests.the('order')) $$, 'Another admin lifts the restriction');
select lives_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('bob'), null, 'Order 6') $$, 'Another admin restricts the guardian');
select lives_ok($$ select public.unblock_guardian(tests.id('rex'), tests.id('kim')) $$, 'Another admin lifts the block');
select tests.authenticate_as_service_role();
select lives_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('bob'), null, 'Order 7') $$, 'The secret key restricts everybody');

select * from finish();
rollback;
