begin;
select plan(8);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');

create function pg_temp.status_after(p_id uuid, p_wait interval) returns text language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'queued', not_before = now() - p_wait, due_at = null, lease_until = null where id = p_id;
  perform public.claim_emails(50, 60);
  return (tests.mail(p_id)).status::text;
end $$;

-- A digest is of use until the next one.
insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
values (tests.id('bob'), tests.id('charlie'), current_date, now() - interval '7 days', now(), '{}');
insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
values ('PARENT_WEEKLY_DIGEST', tests.id('bob'), tests.id('charlie'), jsonb_build_object('week', current_date), 'digest');
select tests.keep('digest', (select id from private.email_outbox where dedupe_key = 'digest'));
select is(pg_temp.status_after(tests.the('digest'), '4 days 23 hours'), 'sending', 'A digest is sent days after an outage');
select is(pg_temp.status_after(tests.the('digest'), '5 days'), 'stale', 'A digest that was not tried for five days is stale');

-- Failures move the next try, not the age.
update private.email_outbox set status = 'queued', not_before = now(), due_at = now() - interval '5 days' where id = tests.the('digest');
select public.claim_emails(50, 60);
select is((tests.mail(tests.the('digest'))).status, 'stale', 'The age counts from when it was first due');

-- One that may have arrived is not stale.
update private.email_outbox set status = 'queued', first_tried_at = now() - interval '1 hour', payload = '{}', to_email = 'bob@example.com'
where id = tests.the('digest');
select is(pg_temp.status_after(tests.the('digest'), '6 days'), 'sending', 'An email that was tried is tried again');

-- What a lesson's email says depends on the time of the lesson.
select tests.keep('lesson', tests.book('bob', 'dana', null, '2 days'));
select tests.keep('request', (select id from private.email_outbox where recipient_id = tests.id('dana')));
select is(pg_temp.status_after(tests.the('request'), '1 day'), 'sending', 'A request is told while the lesson lies ahead');
select tests.keep('past', tests.book('bob', 'dana', null, '-2 hours'));
select tests.keep('request', (select id from private.email_outbox where recipient_id = tests.id('dana') and subject_id = tests.the('past')));
select is(pg_temp.status_after(tests.the('request'), '1 minute'), 'dropped', 'A request for a lesson that is over is not told');
update private.email_outbox set data = data || '{"change": "cancelled"}' where id = tests.the('request');
select is(pg_temp.status_after(tests.the('request'), '1 minute'), 'sending', 'That a lesson was cancelled is told also afterwards');
select is(pg_temp.status_after(tests.the('request'), '15 days'), 'stale', 'That a lesson was canceled is told for two weeks at most');

select * from finish();
rollback;
