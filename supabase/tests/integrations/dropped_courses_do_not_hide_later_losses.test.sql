begin;
select plan(3);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.sync(tests.classroom(30));
select tests.sync('{"scopes": ["course"]}');
select tests.keep('run', (tests.last_run()).id);
select tests.authenticate_as('bob');
select is((select r.status from public.approve_sync(tests.the('run')) r), 'succeeded',
  'The loss of a course is approved');
select tests.clear_authentication();

-- Next year's course: others' ids.
create function pg_temp.next(p_count integer) returns jsonb language sql as $$
  select replace(replace(regexp_replace(tests.classroom(p_count)::text, '"([as])(\d+)"', '"\1x\2"', 'g'), '"c1"', '"c2"'), ':c1"', ':c2"')::jsonb;
$$;
select is(tests.sync(pg_temp.next(10)), 'succeeded', 'A new course with twenty-one records is written');
select is(tests.sync(pg_temp.next(3)), 'awaiting_approval',
  'The loss of most of the new records waits for approval');

select * from finish();
rollback;
