begin;
select plan(12);

insert into private.audit_log (actor_role, action, entity, entity_id, row_hash) values ('postgres', 'planted', 'planted', gen_random_uuid(), '');
select private.seal_audit_log();
select tests.create_users('bob', 'dan', 'kim');
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'dan@example.com', now(), true, '{"nickname": "dansso"}');
select tests.keep('hold', public.place_legal_hold(tests.id('dan'), 'Case 4', now() + interval '400 days'));

select ok(private.has_hold(array[tests.id('dan')], now()), 'The subject of a hold is held');
select ok(private.has_hold(array[tests.id('bob'), tests.id('dansso')], now()), 'The subject is held in a second account as well');
select ok(not private.has_hold(array[tests.id('bob')], now()), 'Nobody else is held');
select ok(not private.has_hold(array[tests.id('dan')], now() + interval '401 days'), 'A hold ends with its last day');

-- A hold and an erasure follow a profile to the account that takes it over.
select tests.create_users('ada: admin', 'charlie:');
select tests.keep('card', (public.create_placeholder_student('Cy', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
select tests.keep('cy', public.place_legal_hold(tests.the('card'), 'Case 5')), tests.keep('request', tests.ask_to_erase('bob', tests.the('card')));
select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('card'), 'charlie@example.com');
select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));
select isnt_empty($$ select from public.my_erasure_notices $$, 'The student sees the erasure that was asked for before they had an account');
select tests.clear_authentication();
select ok(private.has_hold(array[tests.id('charlie')], now()), 'The account that takes a held profile over is held');
select is((tests.erasure(tests.id('charlie'))).privacy_request_id, tests.the('request'), 'The erasure of a profile becomes that of the account');

delete from public.notifications where profile_id in (tests.id('bob'), tests.id('dan'), tests.id('dansso'), tests.id('kim'));
insert into public.notifications (id, profile_id, student_id, key, subject_type, dedupe_key, created_at)
select private.uuid_v7(now() - interval '2 years'), tests.id(who), tests.id(about), 'LINK_CHANGED', 'link', who || about, now() - interval '2 years'
from (values ('bob', 'kim'), ('bob', 'dan'), ('dansso', 'kim')) n(who, about);
create function pg_temp.kept() returns text[] language sql as $$
  select array_agg(dedupe_key order by dedupe_key) from public.notifications where profile_id in (tests.id('bob'), tests.id('dansso'));
$$;
select private.apply_retention(now());
select is(pg_temp.kept(), '{bobdan,danssokim}', 'Retention deletes nothing of or about who is held');

-- The audit log: one segment before there was anything about the subject, and later ones.
select private.seal_audit_log();
insert into private.audit_log (actor_role, action, entity, entity_id, details, row_hash)
values ('postgres', 'planted', 'planted', gen_random_uuid(), jsonb_build_object('student_id', tests.id('dan')), '');
select private.seal_audit_log();
insert into private.audit_log (actor_role, action, entity, entity_id, row_hash) values ('postgres', 'planted', 'planted', gen_random_uuid(), '');
select private.seal_audit_log();
update private.audit_seals set sealed_at = now() - interval '7 years';
select private.apply_retention(now(), 100000);
select is((select count(*)::int from private.audit_log where action = 'planted'), 2, 'The log goes up to the first segment that names who is held');
select is(private.verify_audit_log(), null, 'What is left of the log is intact');

select public.lift_legal_hold(tests.the('hold')), public.lift_legal_hold(tests.the('cy'));
select private.apply_retention(now(), 100000);
select is(pg_temp.kept(), null, 'When the hold is lifted, retention deletes what is due');
select is((select count(*)::int from private.audit_log where action = 'planted'), 0, 'The rest of the old log goes when the hold is lifted');

select * from finish();
rollback;
