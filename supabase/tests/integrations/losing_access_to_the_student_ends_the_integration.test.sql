begin;
select plan(10);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');

select tests.connect('bob');
update public.profile_graph set relation = 'FATHER' where source_profile_id = tests.id('bob');
select is((tests.link_as_it_is()).status, 'active', 'An unrelated change of the link keeps the integration');
update public.profile_graph set rights = '{book,message}' where source_profile_id = tests.id('bob');
select is((tests.link_as_it_is()).status, 'disconnected', 'Losing view_progress disconnects the integration');
select is((select count(*)::int from private.integration_revocations), 1, 'The grant is due for revocation');

update public.profile_graph set rights = '{view_progress}' where source_profile_id = tests.id('bob');
select tests.connect('bob');
select tests.authenticate_as('bob');
select public.unlink_student((select link_id from public.my_students));
select tests.clear_authentication();
select is((tests.link_as_it_is()).status, 'disconnected', 'Unlinking disconnects the integration');
select is_empty('select from private.integration_tokens', 'Unlinking deletes the tokens');

select tests.connect('gina');
select tests.authenticate_as('charlie');
select public.block_guardian((select link_id from public.my_guardians where guardian_id = tests.id('gina')));
select tests.clear_authentication();
select is((tests.link_as_it_is()).status, 'disconnected',
  'Blocking the guardian disconnects the integration');

select tests.connect('charlie');
select tests.link('bob', 'charlie');
delete from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN';
select is((tests.link_as_it_is()).status, 'active',
  'A student''s own integration survives the end of a link');
select tests.link('bob', 'charlie');
select tests.come_back(tests.begin_connecting('bob'));
delete from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN';
select is((tests.link_as_it_is()).status, 'active',
  'A student''s integration survives a guardian''s pending grant');
select is_empty('select from private.integration_grants', 'The former guardian''s grant is deleted');
select is_empty('select from private.integration_states', 'The former guardian''s state is deleted');

select * from finish();
rollback;
