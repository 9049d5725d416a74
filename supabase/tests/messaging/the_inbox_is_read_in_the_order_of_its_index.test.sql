begin;
select plan(4);

-- Many people with a thousand rows each, without what they belong to.
alter table private.inbox_rows drop constraint inbox_rows_thread_id_fkey;
insert into private.inbox_rows (thread_id, profile_id, side, student_id, other_id, last_seq, last_message_at, pinned_at)
select gen_random_uuid(), md5('person ' || p)::uuid, 'staff', gen_random_uuid(), gen_random_uuid(), 1,
       now() - n * interval '1 minute', case when n % 100 = 0 then now() end
from generate_series(1, 10) p cross join generate_series(1, 1000) n;
analyze private.inbox_rows;

create function pg_temp.plan_of(p_order text, p_random_page_cost text) returns text language plpgsql as $$
declare
  v_line text;
  v_plan text := '';
begin
  perform set_config('random_page_cost', p_random_page_cost, true);
  for v_line in execute format(
    'explain (costs off) select i.thread_id from private.inbox i where i.profile_id = md5(''person 1'')::uuid order by %s limit 30', p_order)
  loop
    if v_line ~ 'Sort|inbox_rows' then
      v_plan := v_plan || btrim(v_line, ' ->') || E'\n';
    end if;
  end loop;
  return btrim(v_plan, E'\n');
end;
$$;

select is(pg_temp.plan_of('i.pinned_at desc nulls last, i.last_message_at desc nulls last, i.thread_id', '1.1'),
  'Index Scan using inbox_rows_profile_id_pinned_at_idx on inbox_rows i', 'A page with pins first is read in order on fast disks');
select is(pg_temp.plan_of('i.pinned_at desc nulls last, i.last_message_at desc nulls last, i.thread_id', '4'),
  'Index Scan using inbox_rows_profile_id_pinned_at_idx on inbox_rows i', 'A page with pins first is read in order on slow disks');
select is(pg_temp.plan_of('i.last_message_at desc nulls last, i.thread_id', '1.1'),
  'Index Scan using inbox_rows_profile_id_last_message_at_idx on inbox_rows i', 'A page by time is read in order on fast disks');
select is(pg_temp.plan_of('i.last_message_at desc nulls last, i.thread_id', '4'),
  'Index Scan using inbox_rows_profile_id_last_message_at_idx on inbox_rows i', 'A page by time is read in order on slow disks');

select * from finish();
rollback;
