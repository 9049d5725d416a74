begin;
select plan(12);

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
create function pg_temp.audience_of_all(p_who text) returns integer language sql as $$
  select count(*)::integer from private.alert_audience('all', 'everyone', null, null, null) a where a.profile_id = tests.id(p_who);
$$;
-- Each piece of work is graded for both children.
select tests.create_users('dana: tutor');
select tests.course('course', 'dana', 'Maths'), tests.takes('course', 'mia'), tests.takes('course', 'kim');
create function pg_temp.grade(p_work text) returns text language plpgsql as $$
begin
  perform tests.clear_authentication();
  perform tests.assignment('course', p_work), tests.forget_news(), tests.work(p_work, 'mia', 90), tests.work(p_work, 'kim', 90);
  return (select string_agg(distinct p.full_name, ' ') from public.notifications n join public.profiles p on p.id = n.student_id
          where n.profile_id = tests.id('bob') and n.key = 'PARENT_CHILD_GRADED');
end $$;

grant execute on all functions in schema pg_temp to public;
select is(pg_temp.grade('One'), 'Kim Mia', 'A guardian is told of the grades of both children');
select is(pg_temp.audience_of_all('bob') + pg_temp.audience_of_all('mia'), 3, 'Alerts to all reach the guardian for each child, and the student');
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'mia', 'before'), 1, 'A guardian is told about a student');
select is(pg_temp.audience('bob'), 2, 'A guardian hears alerts of the campus for each child');
select tests.authenticate_as('sue');
select tests.keep('status', (public.record_student_status(tests.id('mia'), 'deceased', 'Letter', current_date + 90)).id);
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'mia', 'after'), 0, 'Nobody is told about a student who has died');
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'mia', 'kim', 'own'), 0, 'The account of a student who has died is told nothing');
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'kim', 'sibling'), 1, 'About the other child the guardian is told as before');
select is(pg_temp.tell('DATA_EXPORT', 'bob', 'mia', 'asked'), 1, 'What people asked for themselves they still hear');
select is(pg_temp.audience('bob') + pg_temp.audience('mia'), 1, 'Alerts reach the guardian for the other child only');
select is(pg_temp.grade('Two'), 'Kim', 'Of grades of a student who has died nobody is told, of those of the other child the guardian is');
select is(pg_temp.audience_of_all('bob') + pg_temp.audience_of_all('mia'), 1, 'Alerts to all reach the guardian for the other child only');
select tests.authenticate_as('sue');
select public.end_student_status(tests.the('status'));
select is(pg_temp.tell('PARENT_CHILD_GRADED', 'bob', 'mia', 'again'), 1, 'When the record has ended notices go on');

select * from finish();
rollback;
