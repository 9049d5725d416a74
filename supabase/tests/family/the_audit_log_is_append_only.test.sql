begin;
select plan(13);

select tests.create_users('bob', 'charlie: student');
select tests.link('bob', 'charlie');
set constraints all immediate;
create temporary table before as select l::text as line from private.audit_log l;

select throws_ok($$ update private.audit_log set actor_id = null $$, 'PT403', 'permission.denied',
  'The console cannot update the log');
select throws_ok($$ update private.audit_log set details = '{}' where false $$, 'PT403', 'permission.denied',
  'An update of no rows is refused as well');
select throws_ok($$ delete from private.audit_log $$, 'PT403', 'permission.denied',
  'The console cannot delete from the log');
select throws_ok($$ truncate private.audit_log $$, 'PT403', 'permission.denied',
  'The console cannot truncate the log');
select throws_ok($$ insert into private.audit_log (id, actor_role, action, entity, row_hash) overriding system value values (1, 'x', 'x', 'x', '')
                    on conflict (id) do update set action = 'x' $$, 'PT403', 'permission.denied',
                    'The console cannot upsert into the log');
select throws_ok($$ insert into private.audit_log (id, actor_role, action, entity, row_hash) values (1, 'x', 'x', 'x', '') $$, '428C9', null,
  'The console cannot choose the id of a row');
select tests.authenticate_as_service_role();
select throws_ok($$ insert into private.audit_log (actor_role, action, entity, row_hash) values ('x', 'x', 'x', '') $$, '42501', null,
  'The secret key cannot insert into the log');
select throws_ok($$ delete from private.audit_log $$, '42501', null,
  'The secret key cannot delete from the log');
select throws_ok($$ select private.audit('x', 'x', null) $$, '42501', null,
  'The secret key cannot call the function that writes the log');
select tests.authenticate_as('bob');
select throws_ok($$ select private.audit('x', 'x', null) $$, '42501', null,
  'A user cannot call the function that writes the log');
select tests.clear_authentication();
select results_eq('select l::text from private.audit_log l order by 1', 'select line from before order by 1',
  'The log is unchanged after all attempts');

-- The database computes the hash and ignores the given one.
insert into private.audit_log (actor_role, action, entity, row_hash) values ('x', 'x', 'x', '\x00');
select is((select l.row_hash = private.audit_row_hash(l) from private.audit_log l order by id desc limit 1), true,
  'A row carries the hash of its own text');
set local timezone = 'Asia/Tokyo';
select is_empty($$ select from private.audit_log l where l.row_hash <> private.audit_row_hash(l) $$,
  'The hash does not depend on the time zone');

select * from finish();
rollback;
