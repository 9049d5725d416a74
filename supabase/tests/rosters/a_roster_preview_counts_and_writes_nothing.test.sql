begin;
select plan(8);

select tests.staff_schools();
select tests.authenticate_as('olga');
create temporary table preview as select public.preview_roster_import(tests.place('north'), tests.roster()) as p;

select is((select p -> 'counts' -> 'people' ->> 'added' from preview), '7',
  'The preview counts the people to add');
select is((select p -> 'counts' -> 'classes' ->> 'added' from preview), '3',
  'The preview counts the classes to add');
select is((select p -> 'counts' -> 'links' ->> 'added' from preview), '5',
  'The preview counts the links to add');
select is((select p -> 'counts' -> 'enrollments' ->> 'added' from preview), '5',
  'The preview counts the enrollments to add');
select is((select p -> 'counts' ->> 'invitations' from preview), '2',
  'The preview counts the invitations to send');
select is((select concat_ws(' ', p ->> 'complete', p ->> 'rejected', p ->> 'error_count') from preview), 'true false 0',
  'The previewed roster can be applied');
select tests.clear_authentication();
select is((select count(*)::int from public.classes where sourced_id is not null) + (select count(*)::int from private.roster_people), 0,
  'The preview wrote nothing');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
create temporary table second as select public.preview_roster_import(tests.place('north'),
  tests.roster('{e3,u2,e2,t1,e5}', '[{"file": "users", "line": 90, "sourcedId": "t1", "role": "teacher", "givenName": "Tessa", "familyName": "Teacher"},
                       {"file": "enrollments", "line": 91, "sourcedId": "e5", "role": "teacher", "classSourcedId": "k2", "userSourcedId": "t1"}]')) as p;
select is((select string_agg(concat_ws(' ', k, p -> 'counts' -> k ->> 'existing', p -> 'counts' -> k ->> 'added', p -> 'counts' -> k ->> 'changed',
  p -> 'counts' -> k ->> 'removed'), ', ' order by k)
           from second, unnest('{enrollments,links,people}'::text[]) k), 'enrollments 5 0 1 2, links 5 0 0 2, people 7 0 1 1',
           'A later preview counts changes and removals');

select * from finish();
rollback;
