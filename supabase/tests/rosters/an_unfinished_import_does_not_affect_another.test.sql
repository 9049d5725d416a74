begin;
select plan(2);

select tests.staff_schools();
select tests.authenticate_as('ada');
select is(public.preview_roster_import(tests.place('north'), jsonb_build_object('more', true, 'rows', tests.roster())) ->> 'complete', 'false',
  'The import of one organization waits for its next part');
select is(public.preview_roster_import(tests.place('south'), tests.roster()) ->> 'error_count', '0',
  'The same ids in the import of another organization are no duplicates');

select * from finish();
rollback;
