begin;
select plan(8);

prepare offenders_1 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and obj_description(p.oid, 'pg_proc') ~ 'For (the schedule|the SQL console|email-dispatch|resend-webhook|the unsubscribe function)'
       and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'));
select is_empty('offenders_1',
  'Users cannot execute operational calls');
prepare offenders_2 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'public'::regnamespace and not has_function_privilege('service_role', p.oid, 'execute');
select is_empty('offenders_2',
  'The secret key can execute every public function');
prepare offenders_3 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'private'::regnamespace and p.provolatile = 'v'
       -- Asked by a policy; takes a lock and writes nothing.
       and p.oid <> 'private.may_upload(text)'::regprocedure
       -- Run before a request, and keep the caller's own key.
       and p.oid not in ('private.check_request()'::regprocedure, 'private.refuse_repeated_write()'::regprocedure)
       -- A default of columns: it makes an id and writes nothing.
       and p.oid <> 'private.uuid_v7(timestamptz)'::regprocedure
       and has_function_privilege('authenticated', p.oid, 'execute')
       and not exists (select from pg_proc q
                       where q.pronamespace = 'public'::regnamespace and q.prosrc ~ ('private\.' || p.proname || '\(')
                         and has_function_privilege('authenticated', q.oid, 'execute'));
select is_empty('offenders_3',
  'Users can execute no private function that writes beyond their calls');

select tests.create_user('bob');
select tests.authenticate_as('bob');
select throws_ok('select public.expire_invitations()', '42501', null, 'A user cannot expire invitations');
select tests.authenticate_as_service_role();
select lives_ok('select public.expire_invitations()', 'The secret key can expire invitations');

-- Planted offenders.
select tests.clear_authentication();
create function public.planted() returns integer language sql as 'select 1';
comment on function public.planted() is 'For the schedule.';
revoke execute on function public.planted() from service_role;
grant execute on function public.planted() to authenticated;
create function private.planted_write() returns integer language sql volatile as 'select 1';
grant execute on function private.planted_write() to authenticated;
select isnt_empty('offenders_1', 'A planted operational call that users can execute is found');
select isnt_empty('offenders_2', 'A planted call that the secret key cannot execute is found');
select isnt_empty('offenders_3', 'A planted private function that users can execute is found');

select * from finish();
rollback;
