begin;
select plan(10);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{student}');
select tests.keep('bobs', tests.link('bob', 'charlie', '{book}'));
select tests.keep('eves', tests.link('eve', 'charlie', p_status => 'BLOCKED'));

select tests.authenticate_as('bob');
select is((select relation::text from public.update_link(tests.the('bobs'), 'FATHER')), 'FATHER', 'to the student he is linked to');
select throws_ok($$ select public.update_link(tests.the('bobs'), null) $$, 'PT400', 'validation.failed', 'something he is');
select throws_ok($$ select public.update_link(tests.the('eves'), 'OTHER') $$, 'PT404', 'link.not_found', 'not what others are');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.update_link(tests.the('bobs'), 'OTHER') $$, 'PT404', 'link.not_found', 'nor does the student say it');
select tests.authenticate_as('eve');
select throws_ok($$ select public.update_link(tests.the('eves'), 'MOTHER') $$, 'PT404', 'link.not_found', 'nor one who is blocked');
select tests.authenticate_as_anon();
select throws_ok($$ select public.update_link(tests.the('bobs'), 'OTHER') $$, 'PT401', 'auth.required', 'nor anybody without a session');

select tests.clear_authentication();
select results_eq('select relation::text from public.profile_graph order by status', $$ values ('FATHER'), ('GUARDIAN') $$, 'one row was changed');
select is((tests.link_row(tests.the('bobs'))).rights::text, '{book}', 'and no right');
select is((tests.link_row(tests.the('eves'))).status, 'BLOCKED', 'nor the block');
select is((select changed from private.audit_log where entity_id = tests.the('bobs') order by id desc limit 1), '{relation}', 'as the audit log says');

select * from finish();
rollback;
