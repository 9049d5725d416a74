begin;
select plan(6);

select tests.staff_schools();
create temporary view entries as
select action, actor_id, details ->> 'profile_id' as profile_id, entity_id, changed from private.audit_log;

select isnt_empty($$ select from entries where action = 'memberships.insert' and profile_id = tests.id('tina')::text $$,
  'A new membership is logged');
select isnt_empty($$ select from entries where action = 'class_students.insert' and entity_id = tests.id('mia') $$,
  'A new class place is logged');
select tests.authenticate_as('cleo');
update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}' where profile_id = tests.id('tina');
delete from public.class_students;
delete from public.memberships where profile_id = tests.id('tina');
select tests.clear_authentication();
select isnt_empty($$ select from entries where action = 'memberships.update' and actor_id = tests.id('cleo') and 'custom_permissions_filter' = any (changed) $$,
  'A change of permissions is logged with its actor');
select isnt_empty($$ select from entries where action = 'memberships.delete' and actor_id = tests.id('cleo') $$,
  'A removed membership is logged with its actor');
select isnt_empty($$ select from entries where action = 'class_students.delete' and actor_id = tests.id('cleo') $$,
  'A removed class place is logged with its actor');
select is_empty($$ select from private.audit_log where details::text ~* 'tina|mia' $$,
  'The log contains no names');

select * from finish();
rollback;
