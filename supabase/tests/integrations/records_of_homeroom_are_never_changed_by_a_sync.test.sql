begin;
select plan(5);

select tests.set_up_integrations();
select tests.create_user('dana', '{tutor}');
select tests.course('course', 'dana', 'Writing'), tests.takes('course', 'charlie'), tests.assignment('course', 'Essay', 20), tests.work('Essay', 'charlie', 15);
select tests.connect('bob');
select tests.sync(tests.classroom(2));
select is(tests.records('charlie', 'homeroom'), '{Essay 15/20}', 'A sync leaves work of Homeroom alone');

-- The console graded what came from elsewhere before its provider did.
delete from public.submissions where source = 'google_classroom' and external_id = 's2';
insert into public.submissions (assignment_id, student_id, course_id, score)
select a.id, tests.id('charlie'), a.course_id, 5 from public.assignments a where a.external_id = 'a2';
delete from private.integration_records where external_id = 's2';
select is(tests.sync(tests.classroom(2, 9)), 'succeeded', 'A sync of work that Homeroom graded succeeds');
select is(tests.records('charlie', 'homeroom'), '{Essay 15/20,Sheet 2 5/10}',
  'Work graded in Homeroom keeps its grade');
select is((tests.last_run()).skipped, '[{"resource": "submission", "external_id": "s2", "reason": "kept by Homeroom"}]'::jsonb,
  'The kept work is reported as skipped');
select tests.sync('{"courses": [], "scopes": ["course"]}');
select is(tests.records('charlie', 'homeroom'), '{Essay 15/20,Sheet 2 5/10}',
  'Work of Homeroom is kept when the course is removed');

select * from finish();
rollback;
