begin;
select plan(12);

select tests.create_users('bob', 'mia: student');
select tests.link('bob', 'mia');

-- At a time at which no email was due. Each batch has two emails, of which the second was recorded first.
create function pg_temp.batch(p_name text, p_not_before text, p_first_tried text default '2001-01-01', p_lease text default null) returns void
language sql as $$
  insert into private.email_batches (id, lane, first_tried_at, not_before, lease_until)
  values (tests.place(p_name), 'digest', p_first_tried::timestamptz, p_not_before::timestamptz, p_lease::timestamptz);
  insert into private.email_outbox (
    template, recipient_id, student_id, to_email, dedupe_key, status, batch_id, batch_position, payload, not_before, lease_until)
  select 'PARENT_WEEKLY_DIGEST', tests.id('bob'), tests.id('mia'), 'bob@example.com', p_name || n, 'sending', tests.place(p_name), n,
         jsonb_build_object('n', p_name || n), '2001-01-01', p_not_before::timestamptz
  from unnest('{2,1}'::integer[]) n;
$$;
select pg_temp.batch('old', '2001-01-01 00:01', '2000-12-31 02:00'), pg_temp.batch('first', '2001-01-01 00:02'),
       pg_temp.batch('second', '2001-01-01 00:03'), pg_temp.batch('third', '2001-01-01 00:04'), pg_temp.batch('ended', '2001-01-01 00:01'),
       pg_temp.batch('held', '2001-01-01 00:01', p_lease => '2001-01-01 01:01'), pg_temp.batch('waiting', '2001-01-01 01:01');
update private.email_batches set ended_at = '2001-01-01' where id = tests.place('ended');
update private.email_outbox set status = 'sent' where dedupe_key = 'old2';
create function pg_temp.claimed(p_turns integer, p_deadline timestamptz, p_limit integer default 500) returns text language sql as $$
  select string_agg(format('%s turn %s', c.payload ->> 'n', c.turn), ', ' order by c.ordinality)
  from private.claim_frozen_batches('digest', p_turns, p_limit, '2001-01-01 01:10', '2001-01-01 01:00', p_deadline) with ordinality c;
$$;
create function pg_temp.batches(p_condition text) returns text language plpgsql as $$
declare
  v_names text;
begin
  execute format('select string_agg(n, '' '' order by n) from unnest(''{old,first,second,third,ended,held,waiting}''::text[]) n
                  join private.email_batches b on b.id = tests.place(n) where %s', p_condition) into v_names;
  return v_names;
end $$;

select is(pg_temp.claimed(1, 'infinity'), 'first1 turn 0, first2 turn 0', 'A claim of one turn has one batch, whole and in its order');
select is(pg_temp.batches('lease_until = ''2001-01-01 01:10'''), 'first', 'The claim holds that batch alone');
select is(pg_temp.batches('attempts > 1'), 'first', 'The claim counts an attempt of that batch alone');
select is(pg_temp.batches('ended_at = ''2001-01-01 01:00'''), 'old', 'A batch that was first tried 23 hours ago ends');
select is((select string_agg(dedupe_key, ' ' order by dedupe_key) from private.email_outbox where status = 'unknown' and tests.is_own(id)), 'old1',
  'With it end those of its emails of which nothing is known');
select pg_temp.batch('older', '2001-01-01 00:01', '2000-12-31 02:00'), pg_temp.batch('oldest', '2001-01-01 00:00', '2000-12-31 02:00');
select is(pg_temp.claimed(5, '-infinity'), null, 'A claim whose time is over ends one batch of those that only end');
select is((select count(*)::int from private.email_batches where ended_at = '2001-01-01 01:00' and id in (tests.place('older'), tests.place('oldest'))), 1,
  'The next one is left to the next claim');
update private.email_batches set ended_at = '2001-01-01' where id in (tests.place('older'), tests.place('oldest'));
select is(pg_temp.claimed(5, '-infinity'), 'second1 turn 0, second2 turn 0', 'A claim whose time is over still has one batch');
select is(pg_temp.claimed(5, 'infinity'), 'third1 turn 0, third2 turn 0', 'What ended, waits or is held is not claimed');
update private.email_batches set lease_until = null where id in (tests.place('first'), tests.place('second'));
select is(pg_temp.claimed(5, 'infinity', 1), 'first1 turn 0, first2 turn 0', 'A claim has no more batches than its limit begins');
update private.email_batches set lease_until = null where id = tests.place('first');
select is(pg_temp.claimed(5, 'infinity'), 'first1 turn 0, first2 turn 0, second1 turn 1, second2 turn 1', 'Batches have turns in the order of their times');
select is(pg_temp.batches('lease_until = ''2001-01-01 01:01'''), 'held', 'What another run holds stays with it');

select * from finish();
rollback;
