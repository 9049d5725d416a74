begin;
select plan(6);

select tests.staff_schools();
create temporary view entries as
select action, actor_id, details ->> 'profile_id' as profile_id, entity_id, changed from private.audit_log;

select isnt_empty($$ select from entries where action = 'memberships.insert' and profile_id = tests.id('tina')::text $$, 'a membership');
select isnt_empty($$ select from entries where action = 'class_students.insert' and entity_id = tests.id('mia') $$, 'a place');
select tests.authenticate_as('cleo');
update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}' where profile_id = tests.id('tina');
delete from public.class_students;
delete from public.memberships where profile_id = tests.id('tina');
select tests.clear_authentication();
select isnt_empty($$ select from entries where action = 'memberships.update' and actor_id = tests.id('cleo') and 'custom_permissions_filter' = any (changed) $$, 'its permissions, and who changed them');
select isnt_empty($$ select from entries where action = 'memberships.delete' and actor_id = tests.id('cleo') $$, 'its end');
select isnt_empty($$ select from entries where action = 'class_students.delete' and actor_id = tests.id('cleo') $$, 'and that of a place');
select is_empty($$ select from private.audit_log where details::text ~* 'tina|mia' $$, 'without a name');

select * from finish();
rollback;
