begin;
select plan(8);

select tests.staff_schools();
select tests.create_user('leo', '{student}');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
insert into public.class_students (class_id, student_id) select id, tests.id('leo') from public.classes where sourced_id = 'k2';
select tests.link('zoe', 'leo');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('zoe'), tests.roster_id('u2'), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{message}');
update private.roster_imports set confirmed = true;
select tests.keep('u2', tests.roster_id('u2')), tests.keep('p1', tests.roster_id('p1'));

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{u2,e2,e3,k2,c2,u3}',
  '[{"file": "users", "line": 98, "sourcedId": "u3", "role": "student", "givenName": "Udo", "familyName": "Three"}]'));
select is((select count(*)::int from public.class_students where class_id = (select id from public.classes where sourced_id = 'k1')), 1,
  'A removed enrollment removes the place');
select is((select count(*)::int from public.class_students where student_id = tests.id('leo')), 1,
  'A place given by hand is kept');
select is((select string_agg(coalesce(sourced_id, 'own'), ' ' order by name) from public.classes where name like '8_'), 'k1 own k3',
  'A class with a place given by hand is kept outside the roster');
select tests.clear_authentication();
select is((select array_agg(source_profile_id) from public.profile_graph where target_profile_id = tests.the('u2')), array[tests.id('zoe')],
  'The roster''s link ends and other links stay');
select isnt_empty($$ select from public.profiles where id = tests.the('u2') and full_name = 'Uma Two' $$,
  'A person removed from the roster is not deleted');
select is(tests.roster_id('u2'), null, 'A person removed from the roster no longer belongs to it');
select is((select count(*)::int from public.profile_graph where source_profile_id = tests.the('p1')), 1,
  'The sibling''s link stays active');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{u2,e2,e3,k2,c2,u3,e4}',
  '[{"file": "users", "line": 98, "sourcedId": "u3", "role": "student", "givenName": "Udo", "familyName": "Three"}, {"file": "enrollments", "line": 98, '
  '"sourcedId": "e4", "classSourcedId": "k3", "userSourcedId": "u4", "role": "student", "status": "tobedeleted"}]'));
select is((select count(*)::int from public.class_students where student_id = tests.roster_id('u4')), 0,
  'A row marked as to be deleted counts as removed');

select * from finish();
rollback;
