begin;
select plan(6);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.clear_authentication();
update private.settings set max_guardians_per_student = 1;
select tests.authenticate_as('olga');
select is((public.preview_roster_import(tests.place('north'), tests.roster())) -> 'errors' -> 0 ->> 'file', 'users',
  'A row with too many guardians is an error');
select tests.clear_authentication();
update private.settings set max_guardians_per_student = 6;
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
update public.profile_graph set status = 'BLOCKED', is_primary = false where source_profile_id = tests.roster_id('p1')
  and target_profile_id = tests.roster_id('u1');
delete from public.profile_graph where source_profile_id = tests.roster_id('p2') and target_profile_id = tests.roster_id('u2');
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.roster_id('u4'), tests.id('olga'), 'Order 7');
select tests.authenticate_as('olga');
select lives_ok($$ select tests.import_roster('north',
  tests.roster('{e4}', '[{"file": "enrollments", "line": 99, "sourcedId": "e9", "role": "student", "classSourcedId": "k1", "userSourcedId": "u4"}]')) $$,
  'A restriction of the manager does not stop the roster');
select tests.clear_authentication();
select is((select c.name from public.class_students s join public.classes c on c.id = s.class_id where s.student_id = tests.roster_id('u4')), '8a',
  'The student moves despite the restriction');
select is((select status::text from public.profile_graph where source_profile_id = tests.roster_id('p1') and target_profile_id = tests.roster_id('u1')),
  'BLOCKED',
  'A blocked guardian stays blocked');
select is((select count(*)::int from public.profile_graph where source_profile_id = tests.roster_id('p2') and target_profile_id = tests.roster_id('u2')), 0,
  'A link that was ended is not created again');
select tests.authenticate_as('olga');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('bob')) $$, 'PT403', 'permission.denied',
  'After the import direct writes are checked again');

select * from finish();
rollback;
