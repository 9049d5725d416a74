begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(2));
select tests.sync('{"scopes": ["course"]}');
select results_eq('select status::text from public.enrollments', $$ values ('dropped') $$, 'he left it');
select is((select count(*)::int from public.submissions), 2, 'what he did there stays');
select tests.sync('{"scopes": ["course"]}');
select is((tests.last_run()).report #> '{courses,removed}', '0', 'it goes once');
select tests.sync(tests.classroom(2));
select results_eq('select status::text from public.enrollments', $$ values ('active') $$, 'he may come back');
select is((select count(*)::int from public.courses), 1, 'to the same course');

select * from finish();
rollback;
