begin;
select plan(8);

select tests.set_up_integrations();
select tests.create_user('gina'), tests.create_user('mila', '{student}'), tests.link('gina', 'mila');
select tests.connect('bob');
select tests.sync(tests.classroom(2, 8));
select tests.connect('gina', 'mila');
select tests.sync(tests.classroom(2, 3, p_title => 'Mila''s'));
select tests.clear_authentication();

select is((select count(*)::int from public.courses where external_id = 'c1'), 2,
  'Each student has their own copy of the course');
select is(tests.records('charlie'), '{Sheet 1 8/10,Sheet 2 8/10}', 'The first student''s work is unchanged');
select is(tests.records('mila'), '{Mila''s 1 3/10,Mila''s 2 3/10}',
  'The second student''s work is their own');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.courses), 1, 'A guardian sees only their student''s course');
select is((select count(*)::int from public.submissions), 2, 'A guardian sees only their student''s grades');
select is((select count(*)::int from public.my_integrations) + (select count(*)::int from public.my_sync_runs), 2,
  'A guardian sees only their student''s integration and run');
select tests.clear_authentication();
select tests.sync('{"scopes": ["course"]}');
select is(tests.records('charlie'), '{Sheet 1 8/10,Sheet 2 8/10}',
  'The second student''s loss keeps the first student''s work');
select results_eq($$ select e.student_id, e.status::text from public.enrollments e order by e.status $$,
  $$ values (tests.id('charlie'), 'active'), (tests.id('mila'), 'dropped') $$,
  'Only the second student''s enrollment is dropped');

select * from finish();
rollback;
