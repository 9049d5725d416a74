begin;
select plan(16);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob', '{client}', 'bob.secret@example.com');
select tests.create_user('charlie', '{student}', 'charlie.secret@example.com');
select tests.create_user('dana', '{tutor}');

create function pg_temp.logged(p_entity text) returns text language sql as $$
  select string_agg(concat_ws(' ', coalesce(lower(p.full_name), l.actor_role), split_part(l.action, '.', 2), nullif(array_to_string(l.changed, '+'), '')), ', '
    order by l.id)
  from private.audit_log l left join public.profiles p on p.id = l.actor_id
  where l.entity = p_entity and l.id > current_setting('tests.since')::bigint;
$$;
select set_config('tests.since', (select max(id)::text from private.audit_log), true);

select tests.authenticate_as('bob');
select public.add_student('charlie.secret@example.com', null, true, 'FATHER');
select tests.authenticate_as('charlie');
select tests.keep('link', (select a.id from public.my_invitations i, public.accept_invitation(i.id) a));
select tests.authenticate_as('bob');
select tests.keep('booking',
  (select id from public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Secret subject', tests.id('charlie'))));
select public.update_link(tests.the('link'), 'GUARDIAN');
select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('booking'));
select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('link'));
select tests.authenticate_as('ada');
select public.grant_role(tests.id('bob'), 'tutor');
select public.revoke_role(tests.id('bob'), 'tutor');
select tests.keep('order', (select id from public.restrict_contact(tests.id('charlie'), tests.id('bob'), null, 'Secret order', now() - interval '1 day')));
select public.lift_restriction(tests.the('order'));
select tests.clear_authentication();
update private.settings set app_url = 'https://secret.example.com';
select tests.authenticate_as_service_role();
update public.profile_graph set metadata = '{"note": "secret"}';
select tests.clear_authentication();

select is(pg_temp.logged('invitations'), 'bob insert, charlie update responded_at+status',
  'The log records who invited and who answered');
select is(pg_temp.logged('profile_graph'), 'charlie insert, bob update relation, charlie update is_primary+status, service_role update metadata',
  'The log records every change of a link and its actor');
select is(pg_temp.logged('bookings'), 'bob insert, dana update status, charlie update guardian_id+student_id',
  'The log records every change of a booking and its actor');
select is(pg_temp.logged('profile_roles'), 'ada insert, ada delete',
  'The log records roles granted and revoked');
select is(pg_temp.logged('contact_restrictions'), 'charlie insert, ada insert, ada update ends_at',
  'The log records restrictions and blocks');
select is(pg_temp.logged('settings'), 'postgres update app_url', 'The log records which setting changed');
select is((select details from private.audit_log where entity = 'settings' order by id desc limit 1), '{}',
  'The log does not contain values of settings');
select is((select count(distinct occurred_at)::int from private.audit_log) > 1, true,
  'Each row has the time of its change');

-- Ids and states, never names, addresses or texts: so a person can be erased without touching it.
select is_empty($$ select l from private.audit_log l where replace(l::text, 'invitation_secrets', '') ~* 'secret|bob|charlie@|algebra|example\.com' $$,
  'No name, address or text is in the log');
select is_empty(
  $$ select l.action, d.key, d.value from private.audit_log l, jsonb_each(l.details) d
     where jsonb_typeof(d.value) = 'string' and d.value #>> '{}' !~ '^[0-9a-f-]{36}$|^[A-Za-z_]{1,20}$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T' $$,
  'The details are only ids, states and times');
delete from auth.users where id = tests.user_id('bob');
select is((select count(*)::int from private.audit_log where action = 'account.ended'), 1,
  'The log records that the account ended');
select is(public.verify_audit_log(), null, 'The log still verifies after the account is erased');

-- Log rows belong to the transaction of the change and are rolled back with it.
select set_config('tests.since', (select max(id)::text from private.audit_log), true);
savepoint before;
select tests.link('dana', 'charlie');
select is(pg_temp.logged('profile_graph'), 'postgres insert', 'A change by the console is logged');
rollback to before;
select is(pg_temp.logged('profile_graph'), null, 'A change that is rolled back is not logged');

-- A write that changes nothing says nothing.
update public.profile_roles set vouched = vouched;
select is(pg_temp.logged('profile_roles'), null, 'An update without a change is not logged');
select tests.authenticate_as('ada');
select throws_ok('select from private.audit_log', '42501', null,
  'An admin cannot read the log table directly');

select * from finish();
rollback;
