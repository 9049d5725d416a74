begin;
select plan(13);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
create temporary table before as select l::text as line from private.audit_log l;

select throws_ok($$ update private.audit_log set actor_id = null $$, 'PT403', 'permission.denied', 'the console does not update it');
select throws_ok($$ update private.audit_log set details = '{}' where false $$, 'PT403', 'permission.denied', 'not even nothing');
select throws_ok($$ delete from private.audit_log $$, 'PT403', 'permission.denied', 'nor delete from it');
select throws_ok($$ truncate private.audit_log $$, 'PT403', 'permission.denied', 'nor empty it');
select throws_ok($$ insert into private.audit_log (id, actor_role, action, entity, row_hash) overriding system value values (1, 'x', 'x', 'x', '')
                    on conflict (id) do update set action = 'x' $$, 'PT403', 'permission.denied', 'nor upsert');
select throws_ok($$ insert into private.audit_log (id, actor_role, action, entity, row_hash) values (1, 'x', 'x', 'x', '') $$, '428C9', null, 'nor choose the place of a row');
select tests.authenticate_as_service_role();
select throws_ok($$ insert into private.audit_log (actor_role, action, entity, row_hash) values ('x', 'x', 'x', '') $$, '42501', null, 'the secret key writes nothing into it');
select throws_ok($$ delete from private.audit_log $$, '42501', null, 'nor deletes');
select throws_ok($$ select private.audit('x', 'x', null) $$, '42501', null, 'nor calls what writes it');
select tests.authenticate_as('bob');
select throws_ok($$ select private.audit('x', 'x', null) $$, '42501', null, 'nor does a person');
select tests.clear_authentication();
select results_eq('select l::text from private.audit_log l order by 1', 'select line from before order by 1', 'it is as it was');

-- The hash is the database's own, whatever is written.
insert into private.audit_log (actor_role, action, entity, row_hash) values ('x', 'x', 'x', '\x00');
select is((select l.row_hash = private.audit_row_hash(l) from private.audit_log l order by id desc limit 1), true, 'a row carries the hash of its own text');
set local timezone = 'Asia/Tokyo';
select is_empty($$ select from private.audit_log l where l.row_hash <> private.audit_row_hash(l) $$, 'in every time zone');

select * from finish();
rollback;
