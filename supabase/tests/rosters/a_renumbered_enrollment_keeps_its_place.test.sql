begin;
select plan(4);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
insert into public.courses (id, class_id, title) select tests.place('maths'), c.id, 'Maths' from public.classes c where c.sourced_id = 'k1';
insert into public.enrollments (course_id, student_id) values (tests.place('maths'), tests.roster_id('u1')), (tests.place('maths'), tests.roster_id('u2'));

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e1,e2,e5}', '[
  {"file": "enrollments", "line": 70, "sourcedId": "e1-new", "classSourcedId": "k1", "userSourcedId": "u1", "role": "student"},
  {"file": "enrollments", "line": 71, "sourcedId": "e2", "classSourcedId": "k2", "userSourcedId": "u2", "role": "student"},
  {"file": "enrollments", "line": 72, "sourcedId": "e5", "classSourcedId": "k1", "userSourcedId": "t1", "role": "teacher"}]'));
select tests.clear_authentication();
select is((select status::text from public.enrollments where student_id = tests.roster_id('u1')), 'active',
  'A renumbered enrollment keeps its courses');
select is((select count(*)::int from public.class_students s join public.classes c on c.id = s.class_id where s.student_id = tests.roster_id('u1')
  and c.sourced_id = 'k1'), 1,
  'A renumbered enrollment keeps its class place');
select is((select status::text from public.enrollments where student_id = tests.roster_id('u2')), 'dropped',
  'A student who moves leaves the courses of the class');
select tests.authenticate_as('olga');
select is((public.preview_roster_import(tests.place('north'), tests.roster('{e1,e2}', '[
  {"file": "enrollments", "line": 70, "sourcedId": "e1-new", "classSourcedId": "k1", "userSourcedId": "u1", "role": "student"},
  {"file": "enrollments", "line": 71, "sourcedId": "e2", "classSourcedId": "k2", "userSourcedId": "u2", "role": "student"}]'))
  ->> 'total')::int, 0, 'Importing the same roster again changes nothing');

select * from finish();
rollback;
