begin;
select plan(7);

select tests.create_course('UTC');
select tests.create_user('eve');
select tests.link('eve', 'charlie');
update public.profile_graph set created_at = '2026-01-01';
select tests.restrict('eve', 'charlie', '{view_progress}');
select tests.forget_news();
insert into public.student_statuses (student_id, status, reference, review_at)
values (tests.id('charlie'), 'deceased', 'Letter', '2030-01-01') returning tests.keep('death', id);
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 0, 'About a student who has died no digest is written');
update public.student_statuses set ended_at = now() where id = tests.the('death');
select is(public.enqueue_weekly_digests('2026-04-05 08:00+00'), 1, 'A restricted guardian gets no digest');
select is((select (private.email_content(o)).data ->> 'student_name' from private.email_outbox o where o.template = 'PARENT_WEEKLY_DIGEST'), 'Charlie',
  'The email shows the snapshot of the digest');
update public.profiles set full_name = 'Charles' where id = tests.id('charlie');
select is((select (private.email_content(o)).data ->> 'student_name' from private.email_outbox o where o.template = 'PARENT_WEEKLY_DIGEST'), 'Charlie',
  'A retry shows the same snapshot');
update public.profile_graph set rights = '{message}';
select is((select (private.email_content(o)).data from private.email_outbox o where o.template = 'PARENT_WEEKLY_DIGEST'), null,
  'No digest is sent after the right is lost');
select is(private.purge_digests('2026-05-05 07:59+00'), 0, 'A digest is kept before thirty days have passed');
select is(private.purge_digests('2026-05-05 08:00+00'), 1, 'A digest is deleted after thirty days');

select * from finish();
rollback;
