begin;
select plan(8);

select tests.create_users('root: admin', 'bob', 'gina', 'charlie: student');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.forget_news();

select tests.authenticate_as('root');
select public.set_link_rights(tests.the('link'), '{message,book}');
select is(tests.told('bob') || tests.told('charlie') || tests.told('gina'), '{}',
  'Lowering rights notifies nobody');
select public.set_link_rights(tests.the('link'), '{message,book,receive_alerts}');
select is(tests.told('bob'), '{"LINK_CHANGED rights_changed guardian"}',
  'Raising rights notifies the guardian');
select is(tests.told('charlie'), '{"LINK_CHANGED rights_changed student"}',
  'Raising rights notifies the student');
select is(tests.told('gina'), '{}', 'Raising rights does not notify other guardians');
select tests.forget_news();
select tests.clear_authentication();
select tests.restrict('bob', 'charlie', '{view_progress}');
select tests.authenticate_as('root');
select public.set_link_rights(tests.the('link'), '{view_progress,message,book,receive_alerts}');
select is(tests.told('bob') || tests.told('charlie'), '{}', 'Raising a restricted right notifies nobody');
select results_eq($$ select rights from public.set_link_rights(tests.the('link'), '{message,book,view_progress}') $$,
  $$ values ('{message,book}'::public.guardian_right[]) $$, 'The result shows the effective rights');
select tests.forget_news();
select public.set_link_rights(tests.the('link'), '{book,message}');
select is(tests.told('bob') || tests.told('charlie'), '{}', 'The same rights in another order notify nobody');
select tests.authenticate_as('bob');
select public.update_link(tests.the('link'), 'FATHER');
select tests.clear_authentication();
update public.profile_graph set metadata = '{"created_via": "admin"}';
select is((select count(*)::integer from public.notifications), 0, 'Other changes of a link notify nobody');

select * from finish();
rollback;
