begin;
select plan(2);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
create temporary table preview as
select public.preview_roster_import(tests.place('north'), '[{"file": "orgs", "line": 2, "sourcedId": "d", "name": "D", "type": "district"}]') as p;
select is((select p ->> 'rejected' from preview), 'true', 'An import that removes almost everything is shown as rejected');
select tests.keep('i', (select (p ->> 'import_id')::uuid from preview));
select tests.clear_authentication();
update private.roster_imports set confirmed = true where id = tests.the('i');
select tests.authenticate_as('olga');
select is(public.preview_roster_import(tests.place('north'), jsonb_build_object('import_id', tests.the('i'), 'rows', '[]'::jsonb)) ->> 'rejected', 'false',
  'After the operator has confirmed the import it is no longer shown as rejected');

select * from finish();
rollback;
