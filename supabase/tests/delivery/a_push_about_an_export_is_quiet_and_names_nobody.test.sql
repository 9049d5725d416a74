begin;
select plan(13);

select tests.staff_schools();
select tests.create_users('eve');
select tests.link('eve', 'mia');
select tests.set_up_push();
select tests.subscribe_to_push('bob', 'phone', true), tests.subscribe_to_push('eve', 'phone', true),
       tests.subscribe_to_push('mia', 'phone', true), tests.subscribe_to_push('mia', 'tablet'),
       tests.subscribe_to_push('sam', 'phone', true);
select tests.forget_news();
delete from private.push_outbox where tests.is_own(id);

create function pg_temp.claimed() returns table (to_device text, change text, student_name text, title text, path text, is_urgent boolean)
language sql as $$
  select replace(c.endpoint, 'https://fcm.googleapis.com/wp/', ''), c.change, c.student_name, c.title, c.path, c.is_urgent
  from public.claim_pushes(100, 60, now(), '1 minute') c where c.key = 'DATA_EXPORT' order by 1; $$;

-- The student is told in time to object.
select tests.keep('export', tests.request_export('bob', 'mia'));
select results_eq('select * from pg_temp.claimed()', $$ values
    ('mia-phone', 'requested', null::text, null::text, '/data', false), ('mia-tablet', 'requested', null, null, '/data', false) $$,
  'The student is told of an export on each device, without a name, and nobody else is');
update private.push_outbox set status = 'queued', lease_until = null where tests.is_own(id);
insert into private.quiet_hours (profile_id, starts_at, ends_at) values (tests.id('mia'),
  to_char(now() at time zone 'UTC' - interval '1 hour', 'HH24:MI')::time, to_char(now() at time zone 'UTC' + interval '2 hours', 'HH24:MI')::time);
update public.profile_details set time_zone = 'UTC' where profile_id = tests.id('mia');
select is_empty('select * from pg_temp.claimed()', 'News of an export wait for the end of quiet hours');
delete from private.quiet_hours where tests.is_own(profile_id);
delete from private.push_outbox where tests.is_own(id);

-- Who asked reads it in the app, and by email.
select is(tests.build_export(tests.the('export')), 'ready', 'The export is built');
select is(tests.told('bob'), '{"DATA_EXPORT ready"}', 'The guardian is told in the app that the file is ready');
select is_empty('select * from private.push_outbox where tests.is_own(id)', 'That a file is ready stands on no screen that others see');

-- Who decides.
select tests.authenticate_as('mia');
select public.answer_export(tests.the('export'), false);
select tests.clear_authentication();
select results_eq('select * from pg_temp.claimed()',
  $$ values ('sam-phone', 'undecided', null::text, null::text, '/data', false) $$, 'Who decides is told, without a name');
select is_empty($$ select from private.push_outbox o join private.push_subscriptions s on s.id = o.subscription_id
                   where s.profile_id in (tests.id('bob'), tests.id('eve')) $$, 'No guardian hears of the objection');
update private.push_outbox set status = 'queued', lease_until = null where tests.is_own(id);
select tests.authenticate_as('sam');
select public.answer_export(tests.the('export'), false);
select tests.clear_authentication();
select is_empty('select * from pg_temp.claimed()', 'What was decided meanwhile is not pushed');
select is((select array_agg(distinct status) from private.push_outbox where tests.is_own(id)), '{dropped}', 'Such a message has ended');

-- A student is asked first.
update private.settings set minor_export_policy = 'agree';
delete from private.rate_limits where bucket = 'exports';
delete from private.push_outbox where tests.is_own(id);
select tests.keep('asked', tests.request_export('bob', 'mia'));
select is((select array_agg(distinct change) from pg_temp.claimed()), '{asked}', 'A student who is asked first is told');
update private.push_outbox set status = 'queued', lease_until = null where tests.is_own(id);
select tests.authenticate_as('mia');
select public.answer_export(tests.the('asked'), true);
select tests.clear_authentication();
select is_empty('select * from pg_temp.claimed()', 'A question that was answered is not pushed');

-- Nor that a restriction is to be reviewed, which has the key of links.
delete from private.push_outbox where tests.is_own(id);
select private.notify(array[tests.id('sam')], 'LINK_CHANGED', tests.id('mia'), 'review', gen_random_uuid(), '{"change": "review_due"}', 'review', false);
select is_empty('select from private.push_outbox where tests.is_own(id)', 'That a restriction is to be reviewed stands on no screen that others see');
select private.notify(array[tests.id('sam')], 'LINK_CHANGED', tests.id('mia'), 'link', gen_random_uuid(), '{"change": "added"}', 'link', false);
select isnt_empty('select from private.push_outbox where tests.is_own(id)', 'That a link has changed is pushed');

select * from finish();
rollback;
