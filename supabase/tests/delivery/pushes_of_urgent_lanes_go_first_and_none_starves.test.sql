begin;
select plan(2);

select tests.create_users('bob', 'sally: student');
select tests.set_up_push();

select tests.subscribe_to_push('bob');
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('bob'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "ended"}', 'push:1');
select private.set_bulk(true);
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('bob'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "refused"}', 'push:2');
select is((select array_agg(o.lane order by o.serve_by) from private.push_outbox o where tests.is_own(o.id)), '{personal,bulk}', 'Lanes go before each other');
update private.push_outbox set serve_by = serve_by - interval '2 hours', not_before = now() - interval '2 hours' where lane = 'bulk';
select results_eq('select change from public.claim_pushes(1, 60)', $$ values ('refused') $$, 'What waited beyond its patience goes before what is new');

select * from finish();
rollback;
