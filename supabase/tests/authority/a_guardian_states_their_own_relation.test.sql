begin;
select plan(11);

select tests.create_users('bob', 'eve', 'charlie: student');
select tests.keep('bobs', tests.link('bob', 'charlie', '{book}'));
select tests.keep('eves', tests.link('eve', 'charlie', p_status => 'BLOCKED'));
select tests.create_user('adam', '{agent}');
select tests.keep('agents', tests.agent('adam', 'bob'));

select tests.authenticate_as('bob');
select is((select relation::text from public.update_link(tests.the('bobs'), 'FATHER')), 'FATHER',
  'A guardian changes their relation to a linked student');
select throws_ok($$ select public.update_link(tests.the('bobs'), null) $$, 'PT400', 'validation.failed',
  'A guardian cannot remove their relation');
select throws_ok($$ select public.update_link(tests.the('eves'), 'OTHER') $$, 'PT404', 'link.not_found',
  'A guardian cannot change another guardian''s relation');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.update_link(tests.the('bobs'), 'OTHER') $$, 'PT404', 'link.not_found',
  'A student cannot change a guardian''s relation');
select tests.authenticate_as('eve');
select throws_ok($$ select public.update_link(tests.the('eves'), 'MOTHER') $$, 'PT404', 'link.not_found',
  'A blocked guardian cannot change their relation');
select tests.authenticate_as('adam');
select throws_ok($$ select public.update_link(tests.the('agents'), 'FATHER') $$, 'PT404', 'link.not_found',
  'An agent''s link has no relation to change');
select tests.authenticate_as_anon();
select throws_ok($$ select public.update_link(tests.the('bobs'), 'OTHER') $$, 'PT401', 'auth.required',
  'A caller without a session cannot change a relation');

select tests.clear_authentication();
select results_eq('select relation::text from public.profile_graph where relation is not null order by status', $$ values ('FATHER'), ('GUARDIAN') $$,
  'Only the one allowed change was written');
select is((tests.link_row(tests.the('bobs'))).rights::text, '{book}',
  'Changing the relation leaves the rights unchanged');
select is((tests.link_row(tests.the('eves'))).status, 'BLOCKED', 'The blocked link stays blocked');
select is((select changed from private.audit_log where entity_id = tests.the('bobs') order by id desc limit 1), '{relation}',
  'The audit log records that the relation changed');

select * from finish();
rollback;
