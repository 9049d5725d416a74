begin;
select plan(17);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('gone');
select tests.create_user('rex');
select tests.create_user('mia', '{student}');
select tests.create_user('ben', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'mia', '{view_progress,book}', p_relation => 'FATHER');
select tests.link('bob', 'ben');
select tests.link('eve', 'mia', p_relation => 'MOTHER');
select tests.link('gone', 'mia', p_status => 'BLOCKED');
select tests.link('rex', 'mia');
select tests.restrict('rex', 'mia');
select tests.restrict('bob', 'mia', '{book}');

select tests.authenticate_as('bob');
select results_eq('select full_name, relation::text, is_primary, rights::text from public.guardian_children(tests.id(''bob'')) order by 1',
  $$ values ('Ben', 'GUARDIAN', true, '{view_progress,message,book,receive_alerts}'), ('Mia', 'FATHER', true, '{view_progress}') $$, 'a guardian lists his own students, with the rights in force');
select throws_ok($$ select public.guardian_children(tests.id('eve')) $$, 'PT403', 'permission.denied', 'not another''s');
select throws_ok($$ select public.guardian_children(gen_random_uuid()) $$, 'PT403', 'permission.denied', 'nor nobody''s');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied', 'nor his student''s other guardians');
select throws_ok($$ select public.student_parents(gen_random_uuid()) $$, 'PT403', 'permission.denied', 'nor those of nobody');
select tests.authenticate_as('mia');
select results_eq('select full_name, relation::text, is_primary, rights::text from public.student_parents(tests.id(''mia''))',
  $$ values ('Bob', 'FATHER', true, '{view_progress}'), ('Eve', 'MOTHER', false, '{view_progress,message,book,receive_alerts}') $$, 'a student lists her own guardians who may act, the primary one first');
select throws_ok($$ select public.student_parents(tests.id('ben')) $$, 'PT403', 'permission.denied', 'not another student''s');
select throws_ok($$ select public.guardian_children(tests.id('bob')) $$, 'PT403', 'permission.denied', 'nor her guardian''s other children');
select tests.authenticate_as('dana');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied', 'a tutor lists nobody');
select tests.authenticate_as_anon();
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT401', 'auth.required', 'nor anybody without a session');
select throws_ok($$ select public.guardian_children(tests.id('bob')) $$, 'PT401', 'auth.required', 'neither way');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 2, 'an admin lists both ways');
select is((select count(*)::int from public.guardian_children(tests.id('bob'))), 2, 'for anybody');
select is_empty($$ select from public.guardian_children(tests.id('rex')) $$, 'the restricted one has none');
select tests.authenticate_as_service_role();
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 2, 'the secret key, too');
select is((select count(*)::int from public.guardian_children(tests.id('eve'))), 1, 'both');
select is_empty($$ select from public.student_parents(null) $$, 'nobody has none');

select * from finish();
rollback;
