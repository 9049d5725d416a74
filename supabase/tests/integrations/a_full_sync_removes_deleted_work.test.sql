begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(5));
select is(tests.sync(tests.classroom(3)), 'succeeded', 'A sync without two assignments succeeds');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}',
  'The work of removed assignments is removed');
select is((select count(*)::int from public.assignments), 3, 'The removed assignments are removed');
select is(tests.sync(tests.classroom(2) - 'scopes'), 'succeeded', 'A partial sync succeeds');
select is((select count(*)::int from public.assignments), 3, 'A partial sync removes no assignments');
select tests.sync((tests.classroom(3) - 'submissions')
  || '{"submissions": [{"external_id": "s1", "course_external_id": "c1", "assignment_external_id": "a1", "is_gone": true}], "scopes": []}');
select is(tests.records(), '{Sheet 2 8/10,Sheet 3 8/10}',
  'A partial sync removes work that it names as deleted');

select * from finish();
rollback;
