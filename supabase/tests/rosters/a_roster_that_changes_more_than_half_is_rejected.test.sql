begin;
select plan(10);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
create temporary table preview as select public.preview_roster_import(tests.place('north'), tests.roster('{u1,u2,u3,e1,e2,e3,p2,e5,k2,c2}',
  '[{"file": "users", "line": 99, "sourcedId": "p2", "role": "guardian", "givenName": "Gil", "familyName": "Guardian",
         "agentSourcedIds": "u4"}]')) as p;

select is((select p ->> 'rejected' from preview), 'true', 'The preview reports the rejection');
select throws_ok(format($$ select public.apply_roster_import(%L) $$, (select p ->> 'import_id' from preview)), 'PT409', 'roster.rejected',
  'A rejected roster cannot be applied');
select is((tests.error_of(format($$ select public.apply_roster_import(%L) $$,
  (select p ->> 'import_id' from preview))) ->> 'detail')::jsonb -> 'enrollments' ->> 'removed', '4',
  'The error contains the counts');
select is((select count(*)::int from public.class_students where student_id = tests.roster_id('u1')), 1,
  'The class places are unchanged');
select is((select p ->> 'rejected' from (select public.preview_roster_import(tests.place('north'),
  '[{"file": "orgs", "line": 2, "sourcedId": "d", "name": "D", "type": "district"}]') as p) e), 'true',
  'A roster with missing files counts as a removal of everything');
select is((select p ->> 'rejected' from (select public.preview_roster_import(tests.place('north'), tests.roster('{u1,e1}')) as p) e), 'false',
  'A roster that removes less than half is not rejected');
select tests.clear_authentication();
select tests.keep('i', (select id from private.roster_imports where finished_at is null));
select lives_ok($$ select public.apply_roster_import(tests.the('i')) $$,
  'A roster that removes less than half is applied');
select tests.authenticate_as('olga');
select tests.keep('j',
  (public.preview_roster_import(tests.place('north'),
    tests.roster('{u2,u3,e1,e2,e3,p2,e5,k2,c2,u1,t1}',
      '[{"file": "users", "line": 99, "sourcedId": "p2", "role": "guardian", "givenName": "Gil", "familyName": "Guardian",
         "agentSourcedIds": "u4"}]')) ->> 'import_id')::uuid);
select throws_ok($$ select public.apply_roster_import(tests.the('j')) $$, 'PT409', 'roster.rejected',
  'A manager cannot apply a rejected roster');
select tests.clear_authentication();
update private.roster_imports set confirmed = true where id = tests.the('j');
select tests.authenticate_as('olga');
select lives_ok($$ select public.apply_roster_import(tests.the('j')) $$,
  'The console can confirm a rejected roster');
select is((select count(*)::int from public.class_students where school_id in (select id from public.schools where name = 'Lincoln')), 1,
  'The confirmed roster is applied');

select * from finish();
rollback;
