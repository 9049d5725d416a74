begin;
select plan(4);

select tests.create_course('UTC');
update public.profile_graph set created_at = '2026-01-01';
update public.profile_details set time_zone = 'Pacific/Honolulu' where profile_id = tests.id('charlie');
select tests.course('left', 'dana', 'Singing');
select tests.takes('left', 'charlie', 'dropped');
select tests.assignment('course', 'Handed in', 100, '2026-04-07 10:00+00');
select tests.assignment('course', 'Open', 100, '2026-04-07 11:00+00');
select tests.assignment('left', 'Song', 100, '2026-04-07 12:00+00');
select tests.work('Handed in', 'charlie', p_at => '2026-03-01 10:00+00');
select tests.live_class('course', 'Long ago', '2026-03-20 10:00+00', 'charlie', false);
select tests.live_class('course', 'This week', '2026-04-01 10:00+00', 'charlie', false);
select public.record_absences('2026-03-21 10:00+00');
select public.record_absences('2026-04-01 12:00+00');
-- Sunday 08:00 UTC is Saturday 22:00 in Honolulu: Friday is yesterday there.
delete from public.activity_days;
insert into public.activity_days (student_id, day) values (tests.id('charlie'), '2026-04-02'), (tests.id('charlie'), '2026-04-03');
select is(public.enqueue_weekly_digests('2026-04-05 13:00+00'), 1, 'One digest is due on Sunday');
select is((select jsonb_path_query_array(snapshot, '$.due[*].title') from tests.digests('bob')), '["Open"]',
  'Only unsubmitted work of active courses is due');
select is((select jsonb_path_query_array(snapshot, '$.absences[*].title') from tests.digests('bob')), '["This week"]',
  'Absences of an earlier digest are not repeated');
select is((select snapshot -> 'current_streak' from tests.digests('bob')), '2',
  'The streak counts days in the child''s time zone');

select * from finish();
rollback;
