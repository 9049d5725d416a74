begin;
select plan(17);

select tests.create_users('ada: admin', 'bob', 'eve', 'gone', 'rex', 'mia: student', 'ben: student', 'dana: tutor');
select tests.link('bob', 'mia', '{view_progress,book}', p_relation => 'FATHER'), tests.link('bob', 'ben');
select tests.link('eve', 'mia', p_relation => 'MOTHER'), tests.link('gone', 'mia', p_status => 'BLOCKED');
select tests.link('rex', 'mia');
select tests.restrict('rex', 'mia');
select tests.restrict('bob', 'mia', '{book}');

select tests.authenticate_as('bob');
select results_eq('select full_name, relation::text, is_primary, rights::text from public.guardian_children(tests.id(''bob'')) order by 1',
  $$ values ('Ben', 'GUARDIAN', null::boolean, '{view_progress,message,book,receive_alerts}'), ('Mia', 'FATHER', null, '{view_progress}') $$,
  'A guardian lists their own students with the effective rights, and does not learn whether another guardian is primary');
select throws_ok($$ select public.guardian_children(tests.id('eve')) $$, 'PT403', 'permission.denied',
  'A guardian cannot list another guardian''s children');
select throws_ok($$ select public.guardian_children(gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'A guardian gets the same error for unknown people');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A guardian cannot list the other guardians of a student');
select throws_ok($$ select public.student_parents(gen_random_uuid()) $$, 'PT403', 'permission.denied',
  'A guardian gets the same error for an unknown student');
select tests.authenticate_as('mia');
select results_eq('select full_name, relation::text, is_primary, rights::text from public.student_parents(tests.id(''mia''))',
  $$ values ('Bob', 'FATHER', true, '{view_progress}'), ('Eve', 'MOTHER', false, '{view_progress,message,book,receive_alerts}') $$,
  'A student lists their own active guardians, the primary one first');
select throws_ok($$ select public.student_parents(tests.id('ben')) $$, 'PT403', 'permission.denied',
  'A student cannot list another student''s guardians');
select throws_ok($$ select public.guardian_children(tests.id('bob')) $$, 'PT403', 'permission.denied',
  'A student cannot list their guardian''s other children');
select tests.authenticate_as('dana');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A tutor cannot list a student''s guardians');
select tests.authenticate_as_anon();
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot list guardians');
select throws_ok($$ select public.guardian_children(tests.id('bob')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot list children');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 2,
  'An admin lists the guardians of any student');
select is((select count(*)::int from public.guardian_children(tests.id('bob'))), 2,
  'An admin lists the children of any guardian');
select is_empty($$ select from public.guardian_children(tests.id('rex')) $$,
  'A restricted guardian''s list of children is empty');
select tests.authenticate_as_service_role();
select is((select count(*)::int from public.student_parents(tests.id('mia'))), 2,
  'The secret key lists the guardians of a student');
select is((select count(*)::int from public.guardian_children(tests.id('eve'))), 1,
  'The secret key lists the children of a guardian');
select is_empty($$ select from public.student_parents(null) $$, 'A null student has no guardians');

select * from finish();
rollback;
