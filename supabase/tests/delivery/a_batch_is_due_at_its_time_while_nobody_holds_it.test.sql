begin;
select plan(8);

-- At a time at which no email was due.
create function pg_temp.due_in(p_minutes integer) returns integer language sql as $$
  select public.emails_due_in('2001-01-01'::timestamptz + make_interval(mins => p_minutes));
$$;
insert into private.email_batches (id, lane, first_tried_at, not_before)
values (tests.place('batch'), 'digest', '2001-01-01', '2001-01-01 00:10');
select is(pg_temp.due_in(9), null, 'A batch that waits is not due');
select is(public.emails_are_due('2001-01-01 00:09'), false, 'The schedule calls nobody for a batch that waits');
select is(pg_temp.due_in(10), 0, 'A batch is due at its time');
select is(public.emails_are_due('2001-01-01 00:10'), true, 'The schedule calls for a batch that is due');
update private.email_batches set lease_until = '2001-01-01 00:20' where id = tests.place('batch');
select is(pg_temp.due_in(19), null, 'A batch that a run holds is not due');
select is(pg_temp.due_in(20), 0, 'A batch is due when its lease is over');
update private.email_batches set lease_until = null, ended_at = '2001-01-01 00:20' where id = tests.place('batch');
select is(pg_temp.due_in(30), null, 'A batch that ended is not due');
update private.email_batches set ended_at = null where id = tests.place('batch');
select is(pg_temp.due_in(30), 0, 'The same batch is due while it has not ended');

select * from finish();
rollback;
