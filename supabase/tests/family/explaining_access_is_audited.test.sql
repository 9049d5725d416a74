begin;
select plan(14);

select tests.create_users('ada: admin', 'bob', 'charlie: student');

select tests.authenticate_as('bob');
select throws_ok($$ select * from public.explain_access(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A guardian cannot ask for an explanation of access');
select tests.authenticate_as('charlie');
select throws_ok($$ select * from public.explain_access(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A student cannot ask for an explanation of access');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.explain_access(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required',
  'A caller without a session cannot ask for an explanation');
select tests.authenticate_as('ada');
select throws_ok($$ select * from public.explain_access(tests.id('bob'), gen_random_uuid()) $$, 'PT404', 'profile.not_found',
  'Both people of an explanation must exist');
select results_eq('select right_name::text, allowed, reason::text from public.explain_access(tests.id(''bob''), tests.id(''charlie''))',
  $$ values ('view_progress', false, 'no_link'), ('message', false, 'no_link'),
            ('book', false, 'no_link'), ('receive_alerts', false, 'no_link') $$,
            'The explanation lists every right and why it is denied');

select tests.clear_authentication();
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,message,book}'));
select tests.restrict('bob', 'charlie', '{book}');
select tests.authenticate_as('ada');
select results_eq('select right_name::text, allowed, reason::text from public.explain_access(tests.id(''bob''), tests.id(''charlie''))',
  $$ values ('view_progress', true, 'link_holds'), ('message', true, 'link_holds'),
            ('book', false, 'restricted'), ('receive_alerts', false, 'right_not_held') $$,
            'The explanation names the restriction and the missing rights');
select is_empty(
  $$ select e.* from public.explain_access(tests.id('bob'), tests.id('charlie')) e
     where e.allowed <> public.validate_link(tests.id('bob'), tests.id('charlie'), e.right_name) $$,
     'The explanation agrees with the validated rights');
select tests.clear_authentication();
update public.profile_graph set status = 'BLOCKED', is_primary = false;
select tests.authenticate_as('ada');
select results_eq('select distinct allowed, reason::text, linked_at = transaction_timestamp() from public.explain_access(tests.id(''bob''), '
  'tests.id(''charlie''))', $$ values (false, 'link_blocked', true) $$,
  'The explanation names a blocked link, and when it was made');

select tests.clear_authentication();
select results_eq(
  $$ select actor_id, actor_role, entity_id, details from private.audit_log where action = 'access.explained' $$,
  $$ select tests.id('ada'), 'authenticated', tests.id('charlie'), jsonb_build_object('guardian_id', tests.id('bob')) from generate_series(1, 4) $$,
  'Each explanation is logged with the admin and both people');
select tests.authenticate_as('ada');
select results_eq($$ select actor_id, details ->> 'guardian_id' from public.list_audit_log(tests.id('charlie')) where action = 'access.explained' limit 1 $$,
  $$ values (tests.id('ada'), tests.id('bob')::text) $$, 'Admins can list who explained access');
select throws_ok($$ select * from public.list_audit_log(p_limit => 201) $$, 'PT400', 'validation.failed',
  'A page has up to 200 rows');
select is((select count(*)::int from public.list_audit_log(p_limit => 3)), 3, 'The log is read in pages');
select is_empty($$ select from public.list_audit_log(p_limit => 200) a, public.list_audit_log(p_before => a.id, p_limit => 1) b where b.id >= a.id $$,
  'Each page continues backward in time');
select tests.authenticate_as('bob');
select throws_ok($$ select * from public.list_audit_log() $$, 'PT403', 'permission.denied',
  'Only admins list the audit log');

select * from finish();
rollback;
