begin;
select plan(21);

select tests.create_users('ada: admin', 'bob:', 'eve:', 'charlie:', 'dana: tutor');

select tests.authenticate_as('bob');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A guardian cannot link themselves to a student');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A student cannot link a guardian to themselves');
select tests.authenticate_as_anon();
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot link anybody');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'No refused call created a link');

select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('bob')) $$, 'PT400', 'link.self',
  'Nobody can be their own guardian');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), gen_random_uuid()) $$, 'PT404', 'profile.not_found',
  'Both profiles of a link must exist');
select throws_ok($$ select public.admin_link_student(null, tests.id('charlie')) $$, 'PT404', 'profile.not_found',
  'Both profiles of a link are required');
select tests.keep('link', (select id from public.admin_link_student(tests.id('bob'), tests.id('charlie'))));
select results_eq(
  $$ select source_profile_id, target_profile_id, status::text, relation::text, is_primary, rights::text, metadata ->> 'created_via'
    from tests.link_row(tests.the('link')) $$,
  $$ values (tests.id('bob'), tests.id('charlie'), 'ACTIVE', 'GUARDIAN', true, '{view_progress,message,book,receive_alerts}', 'admin') $$,
  'An admin links at once, with all rights');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie'), 'FATHER') $$, 'PT409', 'link.exists',
  'A second link of the same pair is refused');
select results_eq($$ select relation::text, is_primary, rights::text
  from public.admin_link_student(tests.id('eve'), tests.id('charlie'), 'MOTHER', true, '{view_progress,book}') $$,
  $$ values ('MOTHER', true, '{view_progress,book}') $$,
  'An admin can link with fewer rights and as the primary guardian');
select tests.clear_authentication();
select is((tests.link_row(tests.the('link'))).is_primary, false, 'The earlier guardian is no longer primary');
select results_eq($$ select p.full_name || ' ' || r.role from public.profile_roles r join public.profiles p on p.id = r.profile_id where not r.vouched
  order by 1 $$,
  $$ values ('Bob client'), ('Charlie student'), ('Eve client') $$,
  'Both ends get the role that the link implies');

-- Rights, afterwards.
select tests.book('bob', 'dana', 'charlie');
select tests.authenticate_as('bob');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{book}') $$, 'PT403', 'permission.denied',
  'A guardian cannot change their own rights');
select throws_ok($$ select public.set_link_rights(gen_random_uuid(), '{book}') $$, 'PT403', 'permission.denied',
  'A guardian gets the same error for an unknown link');
select tests.authenticate_as('ada');
select throws_ok($$ select public.set_link_rights(tests.the('link'), null) $$, 'PT400', 'validation.failed',
  'The rights are required');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{view_progress,null}') $$, 'PT409', 'link.has_active_bookings',
  'Null rights do not hide that `book` is removed');
select throws_ok($$ select public.set_link_rights(gen_random_uuid(), '{book}') $$, 'PT404', 'link.not_found',
  'An admin gets an error for an unknown link');
select is((select rights::text from public.set_link_rights(tests.the('link'), '{receive_alerts,book,book}')), '{book,receive_alerts}',
  'An admin sets the rights, in order and without duplicates');
select is((select rights::text from public.set_link_rights(tests.the('link'), '{}', 'cancel')), '{}',
  'An admin can remove all rights and cancel the bookings');
select tests.clear_authentication();
select is((select status::text from public.bookings), 'cancelled', 'Removing all rights canceled the lesson');
select is((select count(*)::int from private.audit_log where entity_id = tests.the('link') and actor_id = tests.id('ada')), 4,
  'The audit log records which admin changed the link');

select * from finish();
rollback;
