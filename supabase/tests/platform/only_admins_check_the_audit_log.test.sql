begin;
select plan(4);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.authenticate_as('bob');
select throws_ok($$ select public.check_audit_log() $$, 'PT403', 'permission.denied',
  'A guardian may not verify the audit log');
select tests.authenticate_as('alice');
select is(public.check_audit_log(), null, 'An admin learns that the chain of the log is intact');
select tests.clear_authentication();
select is((select count(*)::int from private.audit_log where action = 'audit_log.checked' and actor_id = tests.id('alice')), 1,
  'Each verification of an admin is in the audit log');
alter table private.audit_log disable trigger user;
update private.audit_log set action = 'forged' where action = 'audit_log.checked';
alter table private.audit_log enable trigger user;
select tests.authenticate_as('alice');
select ok(public.check_audit_log() is not null, 'An admin learns the first row that was changed');

select * from finish();
rollback;
