begin;
select plan(4);

select tests.staff_schools();
select tests.employ('zoe', 'organization_manager', 'south');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.authenticate_as('zoe');
select tests.import_roster('south', tests.roster());

select is(public.preview_roster_import(tests.place('south'), tests.roster()) ->> 'total', '0',
  'Two organizations can use the same ids');
select tests.authenticate_as('olga');
select is(public.preview_roster_import(tests.place('north'), tests.roster()) ->> 'total', '0',
  'A roster finds no rows of another organization');
select tests.import_roster('north', tests.roster('{u1,e1}'));
select tests.clear_authentication();
select is((select count(*)::int from public.class_students where organization_id = tests.place('south')), 4,
  'The other organization keeps the removed place');
select is((select count(*)::int from public.class_students where organization_id = tests.place('north')), 4,
  'The organization''s own place is removed');

select * from finish();
rollback;
