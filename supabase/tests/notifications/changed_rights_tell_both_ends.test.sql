begin;
select plan(5);

select tests.create_user('root', '{admin}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.forget_news();

select tests.authenticate_as('root');
select public.set_link_rights(tests.the('link'), '{message,book}');
select is(tests.told('bob'), '{"LINK_CHANGED rights_changed guardian"}', 'the guardian');
select is(tests.told('charlie'), '{"LINK_CHANGED rights_changed student"}', 'the student');
select is(tests.told('gina'), '{}', 'no other guardian');
select tests.forget_news();
select public.set_link_rights(tests.the('link'), '{book,message}');
select is(tests.told('bob') || tests.told('charlie'), '{}', 'the same rights in another order are no news');
select tests.authenticate_as('bob');
select public.update_link(tests.the('link'), 'FATHER');
select tests.clear_authentication();
update public.profile_graph set metadata = '{"created_via": "admin"}';
select is((select count(*)::integer from public.notifications), 0, 'nor are other columns');

select * from finish();
rollback;
