begin;
select plan(21);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob', '{}');
select tests.create_user('eve', '{}');
select tests.create_user('charlie', '{}');
select tests.create_user('dana', '{tutor}');

select tests.authenticate_as('bob');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'nobody links himself');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'nor the student');
select tests.authenticate_as_anon();
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required', 'nor anybody without a session');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph), 0, 'no link');

select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('bob')) $$, 'PT400', 'link.self', 'nobody is his own guardian');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), gen_random_uuid()) $$, 'PT404', 'profile.not_found', 'both exist');
select throws_ok($$ select public.admin_link_student(null, tests.id('charlie')) $$, 'PT404', 'profile.not_found', 'and are named');
select tests.keep('link', (select id from public.admin_link_student(tests.id('bob'), tests.id('charlie'))));
select results_eq(
  $$ select source_profile_id, target_profile_id, status::text, relation::text, is_primary, rights::text, metadata ->> 'created_via' from tests.link_row(tests.the('link')) $$,
  $$ values (tests.id('bob'), tests.id('charlie'), 'ACTIVE', 'GUARDIAN', true, '{view_progress,message,book,receive_alerts}', 'admin') $$, 'an admin links at once, with all rights');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('charlie'), 'FATHER') $$, 'PT409', 'link.exists', 'once');
select results_eq($$ select relation::text, is_primary, rights::text from public.admin_link_student(tests.id('eve'), tests.id('charlie'), 'MOTHER', true, '{view_progress,book}') $$,
  $$ values ('MOTHER', true, '{view_progress,book}') $$, 'or with fewer, and as the primary guardian');
select tests.clear_authentication();
select is((tests.link_row(tests.the('link'))).is_primary, false, 'of whom there is one');
select results_eq($$ select p.full_name || ' ' || r.role from public.profile_roles r join public.profiles p on p.id = r.profile_id where not r.vouched order by 1 $$,
  $$ values ('Bob client'), ('Charlie student'), ('Eve client') $$, 'both ends get the role that it implies');

-- Rights, afterwards.
select tests.book('bob', 'dana', 'charlie');
select tests.authenticate_as('bob');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{book}') $$, 'PT403', 'permission.denied', 'a guardian does not change his rights');
select throws_ok($$ select public.set_link_rights(gen_random_uuid(), '{book}') $$, 'PT403', 'permission.denied', 'and hears the same of no link');
select tests.authenticate_as('ada');
select throws_ok($$ select public.set_link_rights(tests.the('link'), null) $$, 'PT400', 'validation.failed', 'an admin says which');
select throws_ok($$ select public.set_link_rights(tests.the('link'), '{view_progress,null}') $$, 'PT409', 'link.has_active_bookings', 'none of them being nothing');
select throws_ok($$ select public.set_link_rights(gen_random_uuid(), '{book}') $$, 'PT404', 'link.not_found', 'of which link');
select is((select rights::text from public.set_link_rights(tests.the('link'), '{receive_alerts,book,book}')), '{book,receive_alerts}', 'and they are set');
select is((select rights::text from public.set_link_rights(tests.the('link'), '{}', 'cancel')), '{}', 'or all taken');
select tests.clear_authentication();
select is((select status::text from public.bookings), 'cancelled', 'with the lessons that stood on them');
select is((select count(*)::int from private.audit_log where entity_id = tests.the('link') and actor_id = tests.id('ada')), 4, 'and the audit log says who did it');

select * from finish();
rollback;
