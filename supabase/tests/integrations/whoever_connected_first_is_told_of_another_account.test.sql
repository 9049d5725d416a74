begin;
select plan(9);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.link('gina', 'charlie');
create function pg_temp.told(p_who text) returns int language sql as $$
  select count(*)::int from public.notifications
  where profile_id = tests.id(p_who) and key = 'INTEGRATION_STOPPED' and data ->> 'change' = 'replaced';
$$;
select tests.connect('bob');
select tests.connect('bob', 'charlie', 'charlie2');
select is(pg_temp.told('bob'), 0, 'Whoever replaces the own account is not told');
select tests.connect('gina', 'charlie', 'charlie2');
select is(pg_temp.told('bob'), 0, 'The same account, connected by another guardian, is no news');
select tests.connect('bob', 'charlie', 'charlie2');
select tests.connect('gina', 'charlie', 'other');
select is(pg_temp.told('bob'), 1, 'Whoever connected first is told of another account');
select is(pg_temp.told('gina'), 0, 'Whoever connected it is not');
select is((select data from public.notifications where profile_id = tests.id('bob') and key = 'INTEGRATION_STOPPED'), '{"change": "replaced"}',
  'Neither the account nor the person is named');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.notifications where key = 'INTEGRATION_STOPPED'), 1, 'The notification is in the list of the reader');
select tests.clear_authentication();
select is((select private.integration_stopped_data(o) ->> 'student_name' from private.email_outbox o
           where o.recipient_id = tests.id('bob') and o.template = 'INTEGRATION_STOPPED'), 'Charlie', 'The email to them is due');
-- In two calls: one guardian disconnects the account of the other, and connects another one.
select tests.authenticate_as('bob');
select public.disconnect_integration((select id from public.my_integrations));
select tests.clear_authentication();
select tests.connect('bob', 'charlie', 'third');
select is(pg_temp.told('gina'), 1, 'Whose account somebody else disconnected before is told of another one');
select tests.restrict('bob', 'charlie');
select is((select private.integration_stopped_data(o) from private.email_outbox o
           where o.recipient_id = tests.id('bob') and o.template = 'INTEGRATION_STOPPED'), null, 'The email is no longer due once the access is gone');

select * from finish();
rollback;
