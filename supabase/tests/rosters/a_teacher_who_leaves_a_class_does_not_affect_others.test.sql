begin;
select plan(3);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{}', '[
  {"file": "users", "line": 97, "sourcedId": "t2", "role": "teacher", "givenName": "Theo", "familyName": "Teacher"},
  {"file": "enrollments", "line": 98, "sourcedId": "e6", "classSourcedId": "k1", "userSourcedId": "t1", "role": "teacher"},
  {"file": "enrollments", "line": 99, "sourcedId": "e7", "classSourcedId": "k1", "userSourcedId": "t2", "role": "teacher"}]'));
select tests.clear_authentication();
-- Both teachers have memberships of their own in the class.
insert into public.memberships (profile_id, role, organization_id, school_id, campus_id, class_id)
select tests.roster_id(t), 'teacher', k.organization_id, k.school_id, k.campus_id, k.id
from unnest('{t1,t2}'::text[]) t, public.classes k where k.sourced_id = 'k1'
on conflict do nothing;
select is((select count(*)::int from public.memberships m join public.classes k on k.id = m.class_id where k.sourced_id = 'k1'), 2,
  'Two teachers teach the class');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{}', '[
  {"file": "users", "line": 97, "sourcedId": "t2", "role": "teacher", "givenName": "Theo", "familyName": "Teacher"},
  {"file": "enrollments", "line": 98, "sourcedId": "e6", "classSourcedId": "k1", "userSourcedId": "t1", "role": "teacher"}]'));
select tests.clear_authentication();
select is((select array_agg(m.profile_id) from public.memberships m join public.classes k on k.id = m.class_id where k.sourced_id = 'k1'),
  array[tests.roster_id('t1')],
  'Only the teacher whom the roster no longer names leaves the class');
select is((select count(*)::int from public.class_students s join public.classes k on k.id = s.class_id where k.sourced_id = 'k1'), 2,
  'The students of the class stay');

select * from finish();
rollback;
