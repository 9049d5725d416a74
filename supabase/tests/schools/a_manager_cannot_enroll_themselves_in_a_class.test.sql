begin;
select plan(3);

select tests.create_users('olga: student', 'charlie: student');
insert into public.organizations (id, name) values ('00000000-0000-0000-0000-00000000000a', 'Northern Schools');
insert into public.memberships (profile_id, role, organization_id)
values (tests.id('olga'), 'organization_manager', '00000000-0000-0000-0000-00000000000a');
insert into public.schools (organization_id, name) values ('00000000-0000-0000-0000-00000000000a', 'High School');
insert into public.campuses (school_id, name) select id, 'East' from public.schools;
insert into public.classes (campus_id, name) select id, '8b' from public.campuses;

select tests.authenticate_as('olga');
select throws_ok($$ select public.enroll_student((select id from public.classes), tests.id('olga')) $$, 'PT404', 'student.not_found',
  'A manager who is also a student cannot place themselves in a class of theirs');
select is((select kind::text from public.enroll_student((select id from public.classes), tests.id('charlie'))), 'class',
  'The same manager can ask another student into that class');
select tests.clear_authentication();
select is((select count(*)::int from public.class_students), 0,
  'Nobody sits in the class before the other student answers');

select * from finish();
rollback;
