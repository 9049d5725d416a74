begin;
select plan(10);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');

select tests.connect('bob');
update public.profile_graph set relation = 'FATHER' where source_profile_id = tests.id('bob');
select is((tests.link_as_it_is()).status, 'active', 'a change that matters not leaves it');
update public.profile_graph set rights = '{book,message}' where source_profile_id = tests.id('bob');
select is((tests.link_as_it_is()).status, 'disconnected', 'without view_progress it ends');
select is((select count(*)::int from private.integration_revocations), 1, 'and is revoked');

update public.profile_graph set rights = '{view_progress}' where source_profile_id = tests.id('bob');
select tests.connect('bob');
select tests.authenticate_as('bob');
select public.unlink_student((select link_id from public.my_students));
select tests.clear_authentication();
select is((tests.link_as_it_is()).status, 'disconnected', 'so it does with the link');
select is_empty('select from private.integration_tokens', 'with its tokens');

select tests.connect('gina');
select tests.authenticate_as('charlie');
select public.block_guardian((select link_id from public.my_guardians where guardian_id = tests.id('gina')));
select tests.clear_authentication();
select is((tests.link_as_it_is()).status, 'disconnected', 'and when the student blocks her');

select tests.connect('charlie');
select tests.link('bob', 'charlie');
delete from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN';
select is((tests.link_as_it_is()).status, 'active', 'what the student connected himself is his');
select tests.link('bob', 'charlie');
select tests.come_back(tests.begin_connecting('bob'));
delete from public.profile_graph where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN';
select is((tests.link_as_it_is()).status, 'active', 'a guardian who was about to take it over');
select is_empty('select from private.integration_grants', 'leaves no grant behind');
select is_empty('select from private.integration_states', 'nor a way to bring one');

select * from finish();
rollback;
