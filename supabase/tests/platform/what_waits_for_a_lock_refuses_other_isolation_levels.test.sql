begin isolation level repeatable read;
select plan(13);

-- Each function by itself: on a table of its own, or called directly, nothing before it refuses as well.
create temporary table roles (like public.profile_roles including defaults);
create temporary table links (like public.profile_graph including defaults);
insert into roles (profile_id, role) values (gen_random_uuid(), 'tutor'), (gen_random_uuid(), 'agent');
insert into links (source_profile_id, target_profile_id, relationship_type, status, rights)
values (gen_random_uuid(), gen_random_uuid(), 'GUARDIAN', 'ACTIVE', '{book}');

create trigger one after delete on roles for each row execute function private.tg_profile_roles__end_links();
select throws_ok($$ delete from roles where role = 'agent' $$, 'PT400', 'validation.failed', 'Links cannot end with a role at repeatable read');
drop trigger one on roles;
create trigger one after delete on roles for each row execute function private.tg_profile_roles__release_bookings();
select throws_ok($$ delete from roles where role = 'tutor' $$, 'PT400', 'validation.failed', 'Lessons cannot be released with a role at repeatable read');
drop trigger one on roles;
select lives_ok($$ delete from roles $$, 'Without these triggers nothing refuses');

create trigger one before update or delete on links for each row execute function private.tg_profile_graph__guard_bookings();
select throws_ok($$ delete from links $$, 'PT400', 'validation.failed', 'A link that lessons may need cannot end at repeatable read');
drop trigger one on links;
create trigger one before insert on links for each row execute function private.tg_profile_graph__check_limits();
select throws_ok($$ insert into links select (l).* from links l $$, 'PT400', 'validation.failed', 'Links cannot be counted at repeatable read');
drop trigger one on links;
select lives_ok($$ delete from links $$, 'Without these triggers nothing refuses here either');

select throws_ok($$ select private.release_link(null, 'cancel') $$, 'PT400', 'validation.failed', 'A link cannot be released at repeatable read');
select throws_ok($$ select private.release_suspended('{}', now()) $$, 'PT400', 'validation.failed', 'A suspension cannot release lessons at repeatable read');
select throws_ok($$ select private.lock_addresses(true) $$, 'PT400', 'validation.failed', 'Addresses cannot be locked at repeatable read');
select throws_ok($$ select private.lock_admins() $$, 'PT400', 'validation.failed', 'Admins cannot be locked at repeatable read');
select matches(tests.outcome('console', 'select private.apply_roster_import(null)'), 'READ COMMITTED', 'A roster cannot be applied at repeatable read');
select matches(tests.outcome('gus', $$ select public.send_message(tests.labeled('sid'), 'Hello', tests.labeled('tut')) $$), 'READ COMMITTED',
  'A message cannot be sent at repeatable read');
select lives_ok($$ select private.lock_student(null) $$, 'What does not wait is not refused');

select * from finish();
rollback;
