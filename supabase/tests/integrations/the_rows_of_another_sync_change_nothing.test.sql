begin;
select plan(5);

-- Runs stage their items, and integrations keep their records, in tables that all share.
select tests.set_up_integrations();
select tests.create_users('mila: student', 'noah: student', 'oona: student', 'gina');
select tests.link('gina', 'mila'), tests.link('gina', 'noah'), tests.link('gina', 'oona');
select tests.connect('bob');

-- What becomes of a term's syncs, without ids; nothing of it is kept.
create function pg_temp.pages() returns table (n integer, content jsonb) language sql as $$
  values (1, tests.classroom(12, null)), (2, tests.classroom(12, 8)),
  (3, tests.classroom(11, 8) || '{"submissions": [
       {"external_id": "s1b", "course_external_id": "c1", "assignment_external_id": "a1", "submitted_at": "2026-01-10T10:00:00Z", "score": 8},
       {"external_id": "s1", "course_external_id": "c1", "assignment_external_id": "a1", "is_gone": true},
       {"external_id": "s2", "course_external_id": "c1", "assignment_external_id": "a2", "score": -1},
       {"external_id": "s4", "course_external_id": "c1", "assignment_external_id": "a4", "score": 9},
       {"external_id": "s5", "course_external_id": "c1", "assignment_external_id": "a5", "score": 8},
       {"external_id": "s98", "course_external_id": "c1", "assignment_external_id": "a98", "score": 8}],
     "skipped": [{"resource": "submission", "external_id": "s3", "reason": "unreadable"}],
     "scopes": ["course", "assignment:c1"]}'
     || jsonb_build_object('assignments', tests.classroom(11) -> 'assignments' || '{"external_id": "a99", "course_external_id": "c99", "title": "Orphan"}')),
  (4, '{"courses": [{"external_id": "c1", "title": "Algebra", "status": "completed"}], "scopes": ["course"]}'),
  (5, '{"scopes": ["course"]}');
$$;
create function pg_temp.term() returns jsonb language plpgsql as $$
declare
  v_states text[];
  v_term jsonb;
begin
  select array_agg(tests.sync(p.content) order by p.n) into v_states from pg_temp.pages() p;
  select jsonb_build_object('states', v_states, 'records', tests.records(),
    'reports', (select jsonb_agg(jsonb_build_array(r.report, r.changes, r.skipped, r.kind) order by r.created_at)
                from public.sync_runs r where r.integration_id = tests.the('link')),
    'enrollments', (select jsonb_agg(jsonb_build_array(e.status, e.progress, e.last_accessed_at)) from public.enrollments e
                    where e.student_id = tests.id('charlie')),
    'kept', (select jsonb_agg(to_jsonb(i) - 'record_id' - 'integration_id' order by i.resource, i.external_id)
             from private.integration_records i where i.integration_id = tests.the('link')),
    'told', tests.told('bob')) into v_term;
  raise exception using errcode = 'TERM1', message = v_term::text;
exception when sqlstate 'TERM1' then
  return sqlerrm::jsonb;
end $$;
select tests.keep('charlies', tests.the('link'));
create temp table alone as select pg_temp.term() as term;

-- Three more students of the same course whose runs are under way: with other work, without it, and with what is missing above.
create temp table others (n integer, link uuid, run uuid default private.uuid_v7());
insert into others select 1, tests.connect('gina', 'mila') union all select 2, tests.connect('gina', 'noah') union all select 3, tests.connect('gina', 'oona');
insert into public.sync_runs (id, integration_id, kind, status) select o.run, o.link, 'full', 'running' from others o
on conflict (integration_id) where status in ('queued', 'running') do update set id = excluded.id;
insert into private.integration_records
select o.link, v.resource, v.letter || x.n, case when v.resource <> 'course' then case o.n when 1 then 'c1' else 'c' || x.n end end,
       case v.resource when 'submission' then case o.n when 2 then 'a1' else 'a' || x.n end end, gen_random_uuid(),
       case when o.n <> 2 then jsonb_build_object('title', 'Other', 'status', 'completed', 'maximum', 5, 'score', o.n,
                                                  'submitted_at', '2026-02-01T00:00:00.000000Z') end
from others o, (values ('course', 'c'), ('assignment', 'a'), ('submission', 's')) v(resource, letter),
     (select n::text from generate_series(1, 12) n union all values ('1b'), ('98'), ('99')) x(n);
insert into private.sync_items (run_id, resource, external_id, course_external_id, assignment_external_id, data, change)
select o.run, r.resource, r.external_id, r.course_external_id, r.assignment_external_id, case when o.n = 1 then null else coalesce(r.data, '{"score": 1}') end,
       case o.n when 1 then 'removed' when 2 then 'changed' else 'added' end
from others o join private.integration_records r on r.integration_id = o.link;
create function pg_temp.others() returns text language sql as $$
  select md5((select string_agg(to_jsonb(r)::text, ' ' order by r.integration_id, r.resource, r.external_id) from private.integration_records r
              where r.integration_id in (select o.link from others o))
             || (select string_agg(to_jsonb(i)::text, ' ' order by i.run_id, i.resource, i.external_id) from private.sync_items i
                 where i.run_id in (select o.run from others o))
             || (select string_agg(to_jsonb(r)::text, ' ' order by r.id) from public.sync_runs r where r.id in (select o.run from others o)));
$$;
create temp table before as select pg_temp.others() as others;
update public.student_integration_links l set next_sync_at = null where l.id in (select o.link from others o);
select tests.keep('link', tests.the('charlies'));

select is(a.term ->> 'states', '["succeeded", "succeeded", "succeeded", "succeeded", "awaiting_approval"]', 'Each sync of the term is written but the last')
from alone a;
select is(pg_temp.term(), a.term, 'The items and records of other students'' syncs change nothing in a sync') from alone a;
select tests.sync(p.content) from pg_temp.pages() p where p.n < 5;
select is(pg_temp.others(), b.others, 'A sync leaves the items and records of others as they are') from before b;

-- Another student in the course of an integration.
insert into public.enrollments (course_id, student_id, progress)
select c.id, tests.id('mila'), 50 from public.courses c join public.enrollments e on e.course_id = c.id and e.student_id = tests.id('charlie');
select is(tests.sync(tests.classroom(12, 8)), 'succeeded', 'A sync with another enrollment in its course is written');
select is((select e.progress from public.enrollments e where e.student_id = tests.id('mila')), 50.00, 'A sync changes the progress of its own student only');

select * from finish();
rollback;
