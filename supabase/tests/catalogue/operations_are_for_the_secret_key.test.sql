begin;
select plan(5);

select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'public'::regnamespace and obj_description(p.oid, 'pg_proc') ~ 'For (the schedule|the SQL console|email-dispatch|resend-webhook|the unsubscribe function)'
       and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute')) $$,
  'what runs by itself is not for people');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'public'::regnamespace and not has_function_privilege('service_role', p.oid, 'execute') $$,
  'the secret key may call everything that is served');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace = 'private'::regnamespace and p.provolatile = 'v' and has_function_privilege('authenticated', p.oid, 'execute')
       and not exists (select from pg_proc q
                       where q.pronamespace = 'public'::regnamespace and q.prosrc ~ ('private\.' || p.proname || '\(')
                         and has_function_privilege('authenticated', q.oid, 'execute')) $$,
  'people may execute no private function that writes, but those behind their calls');

select tests.create_user('bob');
select tests.authenticate_as('bob');
select throws_ok('select public.expire_invitations()', '42501', null, 'Bob does not expire invitations');
select tests.authenticate_as_service_role();
select lives_ok('select public.expire_invitations()', 'the secret key does');

select * from finish();
rollback;
