begin;
select plan(15);

select is(private.email_lane(x.template, x.is_bulk)::text, x.lane, format('%s, bulk %s, goes into the lane %s', x.template, x.is_bulk, x.lane))
from (values ('AUTH', true, 'security'), ('INVITATION', false, 'security'), ('INVITATION', true, 'bulk'),
             ('NEW_MESSAGE', false, 'personal'), ('NEW_MESSAGE', true, 'bulk'), ('SCHOOL_ALERT', true, 'alert'),
             ('PARENT_CHILD_GRADED', false, 'learning'), ('PARENT_WEEKLY_DIGEST', true, 'digest')) x(template, is_bulk, lane);

-- A hundred emails of many, then one that somebody asked for.
select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student('single@example.com', null, true);
select tests.clear_authentication();
delete from private.email_outbox where status = 'queued' and to_email is distinct from 'single@example.com';
create temp table asked as select o.id, o.subject_id from private.email_outbox o where o.to_email = 'single@example.com';
insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key, not_before, is_bulk)
select 'INVITATION', 'many' || n || '@example.com', a.subject_id, '{"version": 1}', 'many:' || n, now() - interval '1 minute', true
from generate_series(1, 100) n, asked a;

create temp table first_claim as select * from public.claim_emails(1, 60);
select is((select email_id from first_claim), (select id from asked), 'An email that somebody asked for is claimed before older ones of many');
update private.email_outbox set status = 'queued', lease_until = null where id in (select email_id from first_claim);

-- The same a day later: the many have waited longer than they should.
update private.email_outbox set not_before = now() - interval '1 day' where is_bulk;
insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key)
select 'INVITATION', 'asked' || n || '@example.com', a.subject_id, '{"version": 1}', 'asked:' || n from generate_series(1, 100) n, asked a;
create temp table claims as select c.*, o.is_bulk from public.claim_emails(20, 60) c join private.email_outbox o on o.id = c.email_id;
select is((select count(*)::int from claims where is_bulk), 2, 'One turn in ten goes to the lane that has waited beyond its patience');
select is((select count(*)::int from claims), 20, 'The others go to the first lane');
select is((select count(distinct turn)::int from claims), 20, 'Emails with a token have a turn each, also those of many');

-- A batch of digests whose first attempt had no known result, at a time at which nothing else is due.
update private.email_outbox set not_before = '2001-01-01', status = 'queued', lease_until = null where dedupe_key like 'asked:%';
select tests.create_users('charlie', 'mia: student');
select tests.link('charlie', 'mia');
insert into private.email_batches (id, lane, first_tried_at, not_before)
values (tests.place('batch'), 'digest', '2001-01-01 02:30', '2001-01-01 02:30');
insert into private.email_outbox (template, recipient_id, student_id, to_email, dedupe_key, status, batch_id, batch_position, payload, not_before)
select 'PARENT_WEEKLY_DIGEST', tests.id('charlie'), tests.id('mia'), 'charlie@example.com', 'again:' || n, 'sending', tests.place('batch'), n, '{}',
       '2001-01-01'
from generate_series(1, 2) n;
create function pg_temp.claimed(p_limit integer) returns text language plpgsql as $$
declare
  v_claimed text;
begin
  select string_agg(c.n || ' ' || c.template, ', ' order by c.template) into v_claimed
  from (select e.template, count(*) as n from public.claim_emails(p_limit, 60, '2001-01-01 03:00') e group by e.template) c;
  update private.email_outbox set status = 'queued', lease_until = null where dedupe_key like 'asked:%';
  update private.email_batches set lease_until = null where id = tests.place('batch');
  return v_claimed;
end $$;
select is(pg_temp.claimed(20), '20 INVITATION', 'A batch that is sent again waits for the lanes before its own');
select is(pg_temp.claimed(500), '100 INVITATION, 2 PARENT_WEEKLY_DIGEST', 'Where turns are left it is sent again, whole');
update private.email_batches set not_before = '2001-01-01' where id = tests.place('batch');
select matches(pg_temp.claimed(20), '^1[89] INVITATION, 2 PARENT_WEEKLY_DIGEST$',
  'One that has waited beyond the patience of its lane gets a share of the turns');

select * from finish();
rollback;
