begin;
select plan(8);

select tests.make_schools();
select tests.create_users('ada: admin', 'bob', 'sue', 'mia: student', 'kim: student');
select tests.link('bob', 'mia'), tests.link('bob', 'kim');
select tests.employ('sue', 'school_manager', 'high');
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('mia')), (tests.place('e1'), tests.id('kim'));
create function pg_temp.tell(p_key public.notification_key, p_who text, p_about text, p_event text) returns integer language plpgsql as $$
begin
  perform tests.clear_authentication();
  perform private.notify(array[tests.id(p_who)], p_key, tests.id(p_about), 'booking', gen_random_uuid(), '{"change": "graded"}', p_event);
  return (select count(*) from public.notifications n where n.dedupe_key = p_event and n.profile_id = tests.id(p_who));
end $$;
create function pg_temp.audience(p_who text) returns integer language sql as $$
  select count(*)::integer from private.alert_audience('campus', 'everyone', null, null, tests.place('east')) a where a.profile_id = tests.id(p_who);
$$;

grant execute on all functions in schema pg_temp to public;
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'mia', 'before'), 1, 'A guardian is told about a student');
select is(pg_temp.audience('bob'), 2, 'A guardian hears alerts of the campus for each child');
select tests.authenticate_as('sue');
select tests.keep('status', (public.record_student_status(tests.id('mia'), 'deceased', 'Letter', current_date + 90)).id);
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'mia', 'after'), 0, 'Nobody is told about a student who has died');
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'mia', 'kim', 'own'), 0, 'The account of a student who has died is told nothing');
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'kim', 'sibling'), 1, 'About the other child the guardian is told as before');
select is(pg_temp.tell('DATA_EXPORT', 'bob', 'mia', 'asked'), 1, 'What people asked for themselves they still hear');
select is(pg_temp.audience('bob') + pg_temp.audience('mia'), 1, 'Alerts reach the guardian for the other child only');
select tests.authenticate_as('sue');
select public.end_student_status(tests.the('status'));
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'mia', 'again'), 1, 'When the record has ended notices go on');

select * from finish();
rollback;
