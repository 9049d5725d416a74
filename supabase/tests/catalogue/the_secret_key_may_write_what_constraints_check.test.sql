begin;
select plan(3);

-- A constraint runs with the rights of whoever writes the row; without EXECUTE every write fails.
select is_empty(
  $$ select c.conrelid::regclass, p.oid::regprocedure
     from pg_constraint c
     join pg_depend d on d.classid = 'pg_constraint'::regclass and d.objid = c.oid and d.refclassid = 'pg_proc'::regclass
     join pg_proc p on p.oid = d.refobjid
     where c.contype = 'c' and has_table_privilege('service_role', c.conrelid, 'insert')
       and not has_function_privilege('service_role', p.oid, 'execute') $$,
  'the secret key may run every function that constraints of its tables ask');

select tests.authenticate_as_service_role();
select lives_ok($$ insert into public.profiles (full_name) values ('Charlie') $$, 'so it writes');
select throws_ok(
  $$ insert into public.profiles (full_name) values (' Charlie') $$, '23514', null, 'and the constraint judges');

select * from finish();
rollback;
