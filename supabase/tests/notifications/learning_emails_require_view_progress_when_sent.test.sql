begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'Essay', 20);
select tests.forget_news();
select tests.work('Essay', 'charlie', 9);
select is((select (private.email_content(o)).data from private.email_outbox o where o.template = 'PARENT_CHILD_GRADED'),
  '{"student_name": "Charlie", "title": "Essay", "course_title": "Writing", "score": 9.00, "maximum": 20.00, "percentage": 45.00, "passed": false}',
  'The email states the grade');
select is((select (private.email_content(o)).data from private.email_outbox o where o.template = 'PARENT_CHILD_LOW_GRADE'),
  '{"student_name": "Charlie", "course_title": "Writing", "mean_percentage": 45.00, "passing_percentage": 60.00}',
  'The email states the average');
select is((select (private.email_content(o)).unsubscribe_key from private.email_outbox o where o.template = 'PARENT_CHILD_GRADED'), 'PARENT_CHILD_GRADED',
  'The recipient can unsubscribe from the email');
update public.profile_graph set rights = '{message}';
select is((select count(*)::int from private.email_outbox o where o.template like 'PARENT%' and (private.email_content(o)).data is not null), 0,
  'A guardian who lost view_progress gets no email');
update public.profile_graph set rights = '{message,view_progress}';
select is((select count(*)::int from private.email_outbox o where o.template like 'PARENT%' and (private.email_content(o)).data is not null), 2,
  'A guardian who has view_progress again gets the emails');
select tests.restrict('bob', 'charlie', '{view_progress}');
select is((select count(*)::int from private.email_outbox o where o.template like 'PARENT%' and (private.email_content(o)).data is not null), 0,
  'A restricted guardian gets no email');

select * from finish();
rollback;
