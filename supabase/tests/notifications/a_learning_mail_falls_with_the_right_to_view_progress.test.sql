begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'Essay', 20);
select tests.forget_news();
select tests.work('Essay', 'charlie', 9);
select is((select (private.email_content(o)).data from private.email_outbox o where o.template = 'PARENT_CHILD_GRADED'),
  '{"student_name": "Charlie", "title": "Essay", "course_title": "Writing", "score": 9.00, "maximum": 20.00, "percentage": 45.00, "passed": false}', 'a mail says the grade');
select is((select (private.email_content(o)).data from private.email_outbox o where o.template = 'PARENT_CHILD_LOW_GRADE'),
  '{"student_name": "Charlie", "course_title": "Writing", "mean_percentage": 45.00, "passing_percentage": 60.00}', 'or the average');
select is((select (private.email_content(o)).unsubscribe_key from private.email_outbox o where o.template = 'PARENT_CHILD_GRADED'), 'PARENT_CHILD_GRADED', 'and may be switched off');
update public.profile_graph set rights = '{message}';
select is((select count(*)::int from private.email_outbox o where o.template like 'PARENT%' and (private.email_content(o)).data is not null), 0, 'not to a guardian who may not view progress any more');
update public.profile_graph set rights = '{message,view_progress}';
select is((select count(*)::int from private.email_outbox o where o.template like 'PARENT%' and (private.email_content(o)).data is not null), 2, 'again if he may');
select tests.restrict('bob', 'charlie', '{view_progress}');
select is((select count(*)::int from private.email_outbox o where o.template like 'PARENT%' and (private.email_content(o)).data is not null), 0, 'and not under a restriction');

select * from finish();
rollback;
