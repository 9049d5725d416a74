begin;
select plan(4);

select tests.create_users('bob', 'gina');
select tests.set_up_push();

select tests.subscribe_to_push('bob');
select tests.subscribe_to_push('gina');
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key, read_at)
select tests.id('bob'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "ended"}', 'push:' || n, now() from generate_series(1, 50) n;
update private.push_outbox set serve_by = serve_by - interval '1 minute' where tests.is_own(id);
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('gina'), 'LINK_CHANGED', 'link', gen_random_uuid(), '{"change": "ended"}', 'push:last');
select is_empty($$ select * from public.claim_pushes(10, 60, now(), '0') $$, 'A claim without time ends one push and hands out none');
select is((select count(*)::int from private.push_outbox where status = 'dropped'), 1, 'What it ended stays ended');
select ok(public.pushes_are_due(), 'A run that was given nothing hears that more is due');
select is((select count(*)::int from public.claim_pushes(10, 60, now(), '1 minute')), 1, 'The push behind them is handed out');

select * from finish();
rollback;
