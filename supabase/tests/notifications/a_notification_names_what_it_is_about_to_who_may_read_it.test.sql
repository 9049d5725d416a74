-- my_notifications: the names are read with the reader's own rights.
begin;
select plan(9);

select tests.create_course();
select tests.assignment('course', 'Essay'), tests.assignment('course', 'Poem');
select tests.live_class('course', 'Reading', now() - interval '2 hours', 'charlie');
select tests.work('Poem', 'charlie', 60);
select tests.authenticate_as('bob');
select tests.keep('goal', public.create_goal(tests.id('charlie'), 'Better essays', 'mean', 80, null, tests.the('course')));
select tests.keep('thread', (public.send_message(tests.id('charlie'), 'Hello', tests.id('dana'))).thread_id);
select tests.clear_authentication();
select tests.forget_news();
insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
select tests.id('bob'), n.key::public.notification_key, tests.id('charlie'), n.type, n.id, '{"side": "guardian"}', n.type
from (values ('WORK_SET', 'assignment', tests.the('Essay')), ('PARENT_CHILD_LOW_GRADE', 'course', tests.the('course')),
  ('PARENT_CHILD_GRADED', 'submission', (select s.id from public.submissions s where s.assignment_id = tests.the('Poem'))),
  ('PARENT_CHILD_ABSENT', 'live_class', tests.the('Reading')), ('GOAL_REACHED', 'goal', tests.the('goal')),
  ('NEW_MESSAGE', 'thread', tests.the('thread')), ('PARENT_WEEKLY_DIGEST', 'digest', null)) n(key, type, id);
insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
values (tests.id('dana'), 'NEW_MESSAGE', tests.id('charlie'), 'thread', tests.the('thread'), '{"side": "staff"}', 'thread');

create function pg_temp.named(p_person text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_person);
  return (select string_agg(concat_ws(' ', n.subject_type, coalesce(n.subject_name, '-')), ', ' order by n.subject_type)
          from public.my_notifications n);
end;
$$;
grant execute on function pg_temp.named(text) to public;

select is(pg_temp.named('bob'),
  'assignment Essay, course Writing, digest -, goal Better essays, live_class Reading, submission Poem, thread Dana',
  'A guardian reads the name of everything they were told of');
select is((select string_agg(distinct n.student_name, ', ') from public.my_notifications n), 'Charlie', 'The student is named');
select is(pg_temp.named('dana'), 'thread Bob', 'The tutor reads who writes');
select is((select count(*)::integer from public.my_notifications), (select count(*)::integer from public.notifications),
  'The view shows as many notifications as the table');
select tests.clear_authentication();

-- Work for chosen students, of whom charlie is none any more.
select tests.create_user('kim', '{student}');
update public.assignments set for_chosen = true where id = tests.the('Essay');
insert into private.assignment_students (assignment_id, student_id) values (tests.the('Essay'), tests.id('kim'));
select is(pg_temp.named('bob'),
  'assignment -, course Writing, digest -, goal Better essays, live_class Reading, submission Poem, thread Dana',
  'What the reader may not read any more has no name');
select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where source_profile_id = tests.id('bob');
select is(pg_temp.named('bob'), 'thread Dana', 'With the right to message alone, messages alone are shown and named');
select tests.clear_authentication();
select tests.restrict('dana', 'charlie');
select is(pg_temp.named('dana'), null, 'A restricted tutor is shown no notification, and no name');
select tests.authenticate_as_anon();
select throws_ok('select * from public.my_notifications', '42501', null, 'Nobody reads notifications without a session');
select tests.authenticate_as('charlie');
select is_empty('select * from public.my_notifications where subject_name is not null',
  'Another person''s notifications name nothing');

select * from finish();
rollback;
