begin;
select plan(3);

-- What a null may otherwise mean: all students, no reason, or a row that is not found.
select tests.staff_schools();
select tests.create_users('dana: tutor', 'charlie: student');
select tests.link('bob', 'charlie'), tests.enroll('charlie', 'e1');
select tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed');
select tests.keep('booking', tests.book('bob', 'dana', null, '2 days', 'confirmed'));
select tests.keep('message', (tests.send('dana', 'bob', 'Hello', 'charlie')).id);
select tests.keep('thread', tests.thread_id('bob', 'dana'));
select tests.keep('link', (select g.id from public.profile_graph g where g.source_profile_id = tests.id('bob') and g.target_profile_id = tests.id('mia')));
create function pg_temp.answers(p_null boolean) returns table (call text, answer text) language plpgsql as $$
declare
  v_call record;
begin
  for v_call in select * from (values
    ('bob', 'select from public.contact_availability(%s)', 'tests.id(''charlie'')'),
    ('ada', 'select from public.review_thread(tests.the(''thread''), %s)', '''Complaint 7'''),
    ('ada', 'select public.suspend_profile(tests.id(''zoe''), %s)', '''Complaint 7'''),
    ('ada', 'select public.create_placeholder_student(%s, ''2012-01-01'', tests.id(''bob''), ''Form'')', '''Kid'''),
    ('ada', 'select public.set_link_rights(tests.the(''link''), %s)', '''{book}'''),
    ('bob', 'select public.pin_thread(tests.the(''thread''), %s)', 'true'),
    ('bob', 'select public.mute_thread(tests.the(''thread''), %s)', 'true'),
    ('bob', 'select from public.start_thread(tests.id(''charlie''), %s)', 'tests.id(''dana'')'),
    ('bob', 'select from public.assign_student(tests.the(''booking''), %s)', 'tests.id(''charlie'')'),
    ('bob', 'select public.report_message(tests.the(''message''), %s)', '''other'''),
    ('mia', 'select public.raise_concern(%s)', '''Help'''),
    ('bob', 'select public.set_notification_preference(%s, true, true)', '''LINK_CHANGED'''),
    ('cleo', 'select from public.create_event(%s, ''2030-01-01'', ''event'', tests.target(''campus'', ''east''))', '''Title'''),
    ('cleo', 'select from public.create_event(''Title'', %s, ''event'', tests.target(''campus'', ''east''))', '''2030-01-01''')) c(person, text, value)
  loop
    perform tests.authenticate_as(v_call.person);
    call := v_call.text;
    answer := coalesce(tests.error_of(format(v_call.text, case when p_null then 'null' else v_call.value end)) ->> 'message', 'done');
    perform tests.clear_authentication();
    return next;
  end loop;
end $$;

select is((select array_agg(a.call || ': ' || a.answer) from pg_temp.answers(true) a where a.answer <> 'validation.failed'), null,
  'A call without its required argument is refused');
select is((select count(*)::int from pg_temp.answers(true)), 14, 'Fourteen required arguments were left out');
select is((select array_agg(a.call || ': ' || a.answer) from pg_temp.answers(false) a where a.answer <> 'done'), null,
  'The same calls with the argument are taken');

select * from finish();
rollback;
