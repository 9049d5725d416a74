begin;
select plan(5);

select tests.set_up_integrations();
select tests.create_user('dana', '{tutor}');
select tests.course('course', 'dana', 'Writing'), tests.takes('course', 'charlie'), tests.assignment('course', 'Essay', 20), tests.work('Essay', 'charlie', 15);
select tests.connect('bob');
select tests.sync(tests.classroom(2));
select is(tests.records('charlie', 'homeroom'), '{Essay 15/20}', 'a sync beside it');

-- The console graded what came from elsewhere before its provider did.
delete from public.submissions where source = 'google_classroom' and external_id = 's2';
insert into public.submissions (assignment_id, student_id, course_id, score)
select a.id, tests.id('charlie'), a.course_id, 5 from public.assignments a where a.external_id = 'a2';
delete from private.integration_records where external_id = 's2';
select is(tests.sync(tests.classroom(2, 9)), 'succeeded', 'a sync of the same work');
select is(tests.records('charlie', 'homeroom'), '{Essay 15/20,Sheet 2 5/10}', 'leaves what was graded here');
select is((tests.last_run()).skipped, '[{"resource": "submission", "external_id": "s2", "reason": "kept by Homeroom"}]'::jsonb, 'and says so');
select tests.sync('{"courses": [], "scopes": ["course"]}');
select is(tests.records('charlie', 'homeroom'), '{Essay 15/20,Sheet 2 5/10}', 'also when all is gone there');

select * from finish();
rollback;
