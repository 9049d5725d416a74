begin;
select plan(4);

-- A constraint runs with the rights of the role that writes the row; without EXECUTE every write fails.
prepare offenders_1 as
select c.conrelid::regclass, p.oid::regprocedure
     from pg_constraint c
     join pg_depend d on d.classid = 'pg_constraint'::regclass and d.objid = c.oid and d.refclassid = 'pg_proc'::regclass
     join pg_proc p on p.oid = d.refobjid
     where c.contype = 'c' and has_table_privilege('service_role', c.conrelid, 'insert')
       and not has_function_privilege('service_role', p.oid, 'execute');
select is_empty('offenders_1',
  'The secret key can execute every function in constraints of its tables');

select tests.authenticate_as_service_role();
select lives_ok($$ insert into public.profiles (full_name) values ('Charlie') $$,
  'The secret key can insert a valid row');
select throws_ok(
  $$ insert into public.profiles (full_name) values (' Charlie') $$, '23514', null,
  'The constraint refuses an invalid row');

-- A planted offender.
select tests.clear_authentication();
create function private.planted(p_text text) returns boolean language sql immutable as 'select true';
revoke execute on function private.planted(text) from public, service_role;
create table public.planted (note text check (private.planted(note)));
grant insert on public.planted to service_role;
select isnt_empty('offenders_1', 'A planted constraint with a closed function is found');

select * from finish();
rollback;
