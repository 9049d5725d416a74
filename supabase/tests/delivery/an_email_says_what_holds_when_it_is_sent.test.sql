begin;
select plan(6);

select tests.create_course();
select tests.assignment('course', 'A');
select tests.forget_news();
select tests.work('A', 'charlie', 20);
create function pg_temp.said(p_template text) returns jsonb language plpgsql volatile as $$
begin
  update private.email_outbox set status = 'queued', lease_until = null where recipient_id = tests.id('bob') and status <> 'sent';
  return (select c.data from public.claim_emails(50, 60) c join private.email_outbox o on o.id = c.email_id
          where c.template = p_template and o.recipient_id = tests.id('bob'));
end $$;
select is(pg_temp.said('PARENT_CHILD_LOW_GRADE') ->> 'mean_percentage', '20.00', 'An email about a low average names the average');
update public.submissions set score = 30 where assignment_id = tests.the('A');
select is(pg_temp.said('PARENT_CHILD_LOW_GRADE') ->> 'mean_percentage', '30.00', 'A corrected grade changes the average that is named');
select is((pg_temp.said('PARENT_CHILD_GRADED') ->> 'score')::numeric, 30::numeric, 'A corrected grade is the one that is named');
update public.submissions set score = 90 where assignment_id = tests.the('A');
select is(pg_temp.said('PARENT_CHILD_LOW_GRADE'), null, 'No email speaks of a low average that a corrected grade has lifted');
select is((select status from private.email_outbox where recipient_id = tests.id('bob') and template = 'PARENT_CHILD_LOW_GRADE'), 'dropped',
  'An email that is no longer due ends as dropped');

-- A refusal is no attempt: what is sent later is written later.
select tests.keep('mail', (select id from private.email_outbox where recipient_id = tests.id('bob') and template = 'PARENT_CHILD_GRADED'));
select public.freeze_email(tests.the('mail'), '{"n": 1}');
select public.record_email_failed(tests.the('mail'), 'resend 429', 60, null, now(), true);
select is((select (m.payload is null, m.first_tried_at is null)::text from tests.mail(tests.the('mail')) m), '(t,t)',
  'What was frozen for a refused attempt is forgotten');

select * from finish();
rollback;
