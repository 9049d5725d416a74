begin;
select plan(6);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(5));
select is(tests.sync(tests.classroom(3)), 'succeeded', 'two assignments are gone');
select is(tests.records(), '{Sheet 1 8/10,Sheet 2 8/10,Sheet 3 8/10}', 'with their work');
select is((select count(*)::int from public.assignments), 3, 'here too');
select is(tests.sync(tests.classroom(2) - 'scopes'), 'succeeded', 'a run that lists only some');
select is((select count(*)::int from public.assignments), 3, 'removes nothing');
select tests.sync((tests.classroom(3) - 'submissions') || '{"submissions": [{"external_id": "s1", "course_external_id": "c1", "assignment_external_id": "a1", "is_gone": true}], "scopes": []}');
select is(tests.records(), '{Sheet 2 8/10,Sheet 3 8/10}', 'unless it says that work was taken back');

select * from finish();
rollback;
