begin;
select plan(6);

create function pg_temp.sent(p_list text) returns text[] language sql as $$
  select array(select concat_ws(' ', e ->> 'title', e ->> 'percentage') from private.email_outbox o,
               jsonb_array_elements((private.email_content(o)).data -> p_list) e where o.template = 'PARENT_WEEKLY_DIGEST' order by 1);
$$;

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
select tests.assignment('course', t) from unnest('{Kept,Corrected,Removed}'::text[]) t;
select tests.assignment('course', t, p_due => '2026-04-07 10:00+00') from unnest('{Open,Done}'::text[]) t;
select tests.work(t, 'charlie', 40, '2026-04-03 10:00+00') from unnest('{Kept,Corrected,Removed}'::text[]) t;
select tests.live_class('course', 'Missed', '2026-04-03 10:00+00', 'charlie', false);
select tests.live_class('course', 'Present', '2026-04-03 12:00+00', 'charlie', false);
select public.record_absences('2026-04-03 13:30+00');
select tests.forget_news();
select public.enqueue_weekly_digests('2026-04-05 08:00+00');
select is(pg_temp.sent('grades'), '{"Corrected 40.00","Kept 40.00","Removed 40.00"}', 'Without changes the email says what the digest holds');
select is(pg_temp.sent('due'), '{Done,Open}', 'Work that is due is listed');

-- It waits for the quiet hours or for the provider.
update public.submissions set score = 90 where assignment_id = tests.the('Corrected');
update public.submissions set score = null where assignment_id = tests.the('Removed');
update public.live_class_registrations set attended = true where live_class_id = tests.the('Present');
insert into public.submissions (assignment_id, student_id) values (tests.the('Done'), tests.id('charlie'));
select is(pg_temp.sent('grades'), '{"Corrected 90.00","Kept 40.00"}', 'A corrected grade is sent as it is now, one that was taken back is not');
select is(pg_temp.sent('absences'), '{Missed}', 'An absence that was corrected is not sent');
select is(pg_temp.sent('due'), '{Open}', 'Work that was handed in is not sent');
select is((select jsonb_array_length(snapshot -> 'grades') from tests.digests('bob')), 3,
  'The digest keeps what it held, so that the next one knows what is new');

select * from finish();
rollback;
