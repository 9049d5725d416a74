-- Dana teaches Charlie (guardian Bob) and Lea (Bob with view_progress, Eve without) in a course that Max left.
begin;
select plan(24);

select tests.create_course();
select tests.create_users('eve', 'lea: student', 'max: student', 'mona');
select tests.takes('course', n) from unnest('{lea,max}'::text[]) n;
select tests.link('bob', 'lea'), tests.link('eve', 'lea', '{message,book,receive_alerts}'), tests.link('mona', 'max');
update public.enrollments set status = 'dropped' where student_id = tests.id('max');
select tests.forget_news();

create function pg_temp.told(p_who text) returns text[] language sql security definer set search_path = '' as $$
  select array(select format('%s %s of %s', n.data ->> 'change', n.data ->> 'side', s.full_name)
               from public.notifications n join public.profiles s on s.id = n.student_id
               where n.profile_id = tests.id(p_who) and n.key = 'WORK_SET' order by 1); $$;
create function pg_temp.said(p_who text) returns jsonb language sql security definer set search_path = '' as $$
  select jsonb_agg(private.work_set_data(o) order by o.id) from private.email_outbox o where o.recipient_id = tests.id(p_who) and o.template = 'WORK_SET'; $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('dana');
insert into public.assignments (course_id, title, due_at) values (tests.the('course'), 'Essay', now() + interval '3 days') returning tests.keep('essay', id);
select is(pg_temp.told('charlie'), '{"own student of Charlie"}', 'A student of the course is told of work');
select is(pg_temp.told('bob'), '{"set guardian of Charlie","set guardian of Lea"}', 'A guardian is told for each of their students');
select is(pg_temp.told('eve'), '{}', 'A guardian without view_progress is not told');
select is(pg_temp.told('max') || pg_temp.told('mona'), '{}', 'Who left the course is not told, nor their guardian');
select is(pg_temp.told('dana'), '{}', 'Who sets work is not told of it');
select is(tests.mailed('charlie'), '{"WORK_SET own student"}', 'The student gets an email');
select is(pg_temp.said('charlie') -> 0 ->> 'title', 'Essay', 'The email names the work');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.notifications where key = 'WORK_SET'), 2, 'A guardian reads what they were told');
select tests.clear_authentication();
select is((select private.notice_path(o) from private.email_outbox o where o.recipient_id = tests.id('charlie')), '/work', 'A student is led to their work');
select is((select count(distinct private.notice_path(o))::integer from private.email_outbox o where o.recipient_id = tests.id('bob')), 2,
  'A guardian is led to the page of the child');

-- What is known when the email is sent.
select tests.authenticate_as('charlie');
insert into public.submissions (assignment_id, student_id, body) values (tests.the('essay'), tests.id('charlie'), 'Done');
select tests.clear_authentication();
select is(pg_temp.said('charlie'), '[null]', 'No email is sent of work that is handed in');
select is(jsonb_array_length(jsonb_path_query_array(pg_temp.said('bob'), '$[*] ? (@ != null)')), 1, 'The other child of a guardian still has the work');
update public.profile_graph set rights = '{book}' where source_profile_id = tests.id('bob') and target_profile_id = tests.id('lea');
select is(jsonb_path_query_array(pg_temp.said('bob'), '$[*] ? (@ != null)'), '[]', 'A guardian who may not view the progress gets no email');
select tests.authenticate_as('bob');
select is((select count(*)::integer from public.notifications where key = 'WORK_SET'), 1, 'A guardian who may not view the progress reads nothing of it');
select tests.clear_authentication();

-- Chosen students, once each; what is due already is told to nobody.
select tests.forget_news();
select tests.authenticate_as('dana');
select tests.keep('group', public.create_group('Tuesday', p_student_ids => array[tests.id('lea')]));
select is(public.set_group_work(tests.the('group'), tests.the('course'), 'Fractions') ->> 'done', '1', 'Work is set for a group');
select is(pg_temp.told('lea') || pg_temp.told('charlie'), '{"own student of Lea"}', 'Of work for a group its students alone are told');
insert into public.assignments (course_id, title, due_at) values (tests.the('course'), 'Old', now() - interval '1 day');
select is(pg_temp.told('charlie'), '{}', 'Nobody is told of work that was due already');
insert into public.submissions (assignment_id, student_id, score) select a.id, tests.id('charlie'), 12 from public.assignments a where a.title = 'Fractions';
select is(pg_temp.told('charlie'), '{}', 'Who is graded for the work of others is told of the grade alone');

-- Work in a row is one email, and work that is deleted is withdrawn.
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('dana');
insert into public.assignments (course_id, title) select tests.the('course'), 'Page ' || n from generate_series(1, 5) n;
select is(cardinality(pg_temp.told('lea')), 5, 'Each work has its notification in the app');
select tests.clear_authentication();
select results_eq($$ select (data ->> 'more')::integer from public.claim_emails(100, 60) where to_email = 'lea@example.com' $$, '{4}'::integer[],
  'Work that is set in a row is one email');
select tests.authenticate_as('dana');
delete from public.assignments where title = 'Page 1';
select is(cardinality(pg_temp.told('lea')), 4, 'Work that is deleted is withdrawn');

-- Work of another platform, and a person who does not want to hear.
select tests.clear_authentication();
select tests.forget_news();
insert into public.assignments (course_id, title, source, external_id) values (tests.the('course'), 'Elsewhere', 'google_classroom', 'x1');
select is(pg_temp.told('lea'), '{}', 'Of work on another platform that platform tells');
select tests.authenticate_as('lea');
select public.set_notification_preference('WORK_SET', false, false);
select tests.clear_authentication();
insert into public.assignments (course_id, title) values (tests.the('course'), 'Quiet');
select is(pg_temp.told('lea') || tests.mailed('lea'), '{}', 'Who switched it off is told of no work');
select is(pg_temp.told('charlie'), '{"own student of Charlie"}', 'Others are told as before');

select * from finish();
rollback;
