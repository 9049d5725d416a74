begin;
select plan(4);

prepare offenders_1 as
select c.oid::regclass::text, a.attname::text
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'uuid'::regtype and a.attnum > 0
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r'
       and a.attname in ('profile_id', 'student_id', 'recipient_id', 'guardian_id', 'client_id', 'tutor_id', 'staff_id', 'sender_id')
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))
       and (c.oid, a.attname) not in (('public.messages'::regclass, 'client_id'));
select set_eq('offenders_1',
  $$ values ('notifications', 'profile_id'), ('private.email_outbox', 'recipient_id'), ('private.email_outbox', 'student_id'),
            ('private.inbox_rows', 'profile_id'), ('private.inbox_rows', 'student_id') $$,
  'Only notifications, emails and the inbox name people without a reference');
select is(
  (select t.tgenabled from pg_trigger t where t.tgrelid = 'public.profiles'::regclass and t.tgname = 'profiles_20_refuse' and t.tgtype & 8 > 0)::text,
  'O', 'A trigger refuses to delete profiles, so that no such row is left behind');

select tests.create_user('bob');
select throws_ok($$ delete from public.profiles where id = tests.id('bob') $$, 'PT403', 'permission.denied',
  'The console cannot delete a profile');
select private.notify_all('LINK_CHANGED', array[
  row('00000000-0000-4000-8000-00000000dead', null, 'link', null, '{}', 'nobody')::private.notice,
  row(tests.id('bob'), null, 'link', null, '{}', 'somebody')::private.notice]);
select results_eq(
  $$ select n.dedupe_key from public.notifications n where n.dedupe_key in ('nobody', 'somebody')
     union all select split_part(o.dedupe_key, ' ', 1) from private.email_outbox o where o.dedupe_key ~ '^(nobody|somebody) ' $$,
  $$ values ('somebody'), ('somebody') $$,
  'Nobody is notified under an id that is no profile');

select * from finish();
rollback;
