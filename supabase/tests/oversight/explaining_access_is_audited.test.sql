begin;
select plan(14);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');

select tests.authenticate_as('bob');
select throws_ok($$ select * from public.explain_access(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'it names restrictions, so it is for admins');
select tests.authenticate_as('charlie');
select throws_ok($$ select * from public.explain_access(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'not for the student');
select tests.authenticate_as_anon();
select throws_ok($$ select * from public.explain_access(tests.id('bob'), tests.id('charlie')) $$, 'PT401', 'auth.required', 'nor for anybody without a session');
select tests.authenticate_as('ada');
select throws_ok($$ select * from public.explain_access(tests.id('bob'), gen_random_uuid()) $$, 'PT404', 'profile.not_found', 'about two people');
select results_eq('select right_name::text, allowed, reason from public.explain_access(tests.id(''bob''), tests.id(''charlie''))',
  $$ values ('view_progress', false, 'There is no guardian link.'), ('message', false, 'There is no guardian link.'),
            ('book', false, 'There is no guardian link.'), ('receive_alerts', false, 'There is no guardian link.') $$, 'every right, and why not');

select tests.clear_authentication();
select tests.keep('link', tests.link('bob', 'charlie', '{view_progress,message,book}'));
select tests.restrict('bob', 'charlie', '{book}');
select tests.authenticate_as('ada');
select results_eq('select right_name::text, allowed, reason from public.explain_access(tests.id(''bob''), tests.id(''charlie''))',
  format($$ values ('view_progress', true, 'The link of %1$s holds it.'), ('message', true, 'The link of %1$s holds it.'),
            ('book', false, 'A restriction denies it.'), ('receive_alerts', false, 'The link does not hold this right.') $$, current_date), 'or why');
select is_empty(
  $$ select e.* from public.explain_access(tests.id('bob'), tests.id('charlie')) e
     where e.allowed <> public.validate_link(tests.id('bob'), tests.id('charlie'), e.right_name) $$, 'as the authority decides');
select tests.clear_authentication();
update public.profile_graph set status = 'BLOCKED', is_primary = false;
select tests.authenticate_as('ada');
select results_eq('select distinct allowed, reason from public.explain_access(tests.id(''bob''), tests.id(''charlie''))', $$ values (false, 'The link is BLOCKED.') $$, 'also of a block');

select tests.clear_authentication();
select results_eq(
  $$ select actor_id, actor_role, entity_id, details from private.audit_log where action = 'access.explained' $$,
  $$ select tests.id('ada'), 'authenticated', tests.id('charlie'), jsonb_build_object('guardian_id', tests.id('bob')) from generate_series(1, 4) $$, 'each time is in the audit log: who, about whom');
select tests.authenticate_as('ada');
select results_eq($$ select actor_id, details ->> 'guardian_id' from public.list_audit_log(tests.id('charlie')) where action = 'access.explained' limit 1 $$,
  $$ values (tests.id('ada'), tests.id('bob')::text) $$, 'which admins can list');
select throws_ok($$ select * from public.list_audit_log(p_limit => 201) $$, 'PT400', 'validation.failed', 'up to 200 rows');
select is((select count(*)::int from public.list_audit_log(p_limit => 3)), 3, 'by pages');
select is_empty($$ select from public.list_audit_log(p_limit => 200) a, public.list_audit_log(p_before => a.id, p_limit => 1) b where b.id >= a.id $$, 'backwards');
select tests.authenticate_as('bob');
select throws_ok($$ select * from public.list_audit_log() $$, 'PT403', 'permission.denied', 'nobody else lists it');

select * from finish();
rollback;
