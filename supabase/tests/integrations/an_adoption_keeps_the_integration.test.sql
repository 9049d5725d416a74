begin;
select plan(3);

select tests.set_up_integrations();
select tests.create_user('kim', '{student}');
select tests.keep('kid', tests.placeholder('bob', 'Kid'));
select tests.consent(tests.the('kid'), 'integration:khan_academy');
select tests.authenticate_as('bob');
select tests.keep('link', (public.connect_integration(tests.the('kid'), 'khan_academy') ->> 'integration_id')::uuid);
select public.import_progress(tests.the('link'), tests.classroom(2));
select tests.keep('invitation', (public.invite_placeholder(tests.the('kid'), 'kim@example.com')).id);
select tests.authenticate_as('kim');
select public.accept_invitation(tests.the('invitation'));
select results_eq('select id, status from public.my_integrations', $$ values (tests.the('link'), 'active') $$,
  'The integration belongs to the account after adoption');
select tests.authenticate_as('bob');
select lives_ok($$ select public.import_progress(tests.the('link'), tests.classroom(3)) $$,
  'The guardian can upload another export');
select is(cardinality(tests.records('kim', 'khan_academy')), 3,
  'The imported work exists once after adoption');

select * from finish();
rollback;
