-- The lists of a guardian, an agent, a class, a course and of lessons, each of the students of one group. Bob has Mia,
-- Leo and Nia, Adam is the agent of Bob, Tina teaches Mia and Kim, and Dana all but Nia.
begin;
select plan(38);

select tests.staff_schools();
select tests.create_users('dana: tutor', 'adam: agent', 'leo: student', 'nia: student', 'kim: student');
select tests.link('bob', 'leo'), tests.link('bob', 'nia'), tests.enroll('kim', 'e1'), tests.agent('adam', 'bob');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'client') on conflict do nothing;
select tests.course('algebra', 'dana', 'Algebra'), tests.course('chess', 'dana', 'Chess');
select tests.takes(c, s) from (values ('algebra', 'mia'), ('algebra', 'leo'), ('algebra', 'kim'), ('chess', 'leo')) t(c, s);
select tests.keep('past', tests.book('bob', 'dana', 'mia', '-3 days', 'completed', 'bob')),
       tests.keep('coming', tests.book('bob', 'dana', 'mia', '3 days', 'confirmed', 'bob')),
       tests.book('bob', 'dana', 'leo', '4 days', 'confirmed', 'bob'), tests.book('bob', 'dana', null, '5 days', 'confirmed');

create function pg_temp.named(p_ids uuid[]) returns text language sql security definer as $$
  select string_agg(p.full_name, ',' order by p.full_name) from public.profiles p where p.id = any (p_ids); $$;
create function pg_temp.listed(p_list text, p_group text, p_more text default '') returns text language plpgsql as $$
declare
  v_ids uuid[];
begin
  execute format('select array_agg(l.student_id) from public.%I(%s p_group_id => %L) l',
                 p_list || '_in_group', case when p_list = 'list_roster' then format('p_class_id => %L,', tests.place('e1')) else '' end || p_more,
                 tests.the(p_group)) into v_ids;
  return coalesce(pg_temp.named(v_ids), 'nobody');
end $$;
create function pg_temp.group_of(p_who text, variadic p_students text[]) returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  perform tests.keep(p_who, public.create_group('Tuesday', p_student_ids => array(select tests.id(s) from unnest(p_students) s)));
end $$;
grant execute on all functions in schema pg_temp to public;

select pg_temp.group_of('bob', 'mia', 'nia');
select is(pg_temp.listed('list_students', 'bob'), 'Mia,Nia', 'A guardian lists their students of a group');
select results_eq(
  format('select * from public.list_students_in_group(%L) order by student_id', tests.the('bob')),
  format('select * from public.my_students where student_id in (%L, %L) order by student_id', tests.id('mia'), tests.id('nia')),
  'The rows are those of the whole list');
select is(pg_temp.listed('list_bookings', 'bob'), 'Mia', 'A client lists lessons of a group');
select is(pg_temp.listed('list_enrollments', 'bob'), 'Mia', 'A guardian lists courses of a group');
select is(pg_temp.listed('list_client_students', 'bob'), 'nobody', 'Who is no agent lists no students of clients');

select public.create_goal(tests.id(s), 'Ten books', 'count', 10) from unnest('{mia,leo}'::text[]) s;
select is(pg_temp.listed('list_goals', 'bob'), 'Mia', 'A guardian lists goals of a group');

select pg_temp.group_of('adam', 'mia', 'leo');
select is((select string_agg(distinct client_name, ',') from public.list_client_students_in_group(tests.the('adam'))), 'Bob',
  'An agent reads whose child each student of a client is');
select is(pg_temp.listed('list_client_students', 'adam'), 'Leo,Mia', 'An agent lists the students of clients of a group');
select is(pg_temp.listed('list_students', 'adam'), 'nobody', 'An agent who is no guardian lists no students of their own');

select pg_temp.group_of('dana', 'mia', 'leo');
select is(pg_temp.listed('list_enrollments', 'dana'), 'Leo,Mia', 'A tutor lists enrollments of a group');
select is((select count(*)::integer from public.list_enrollments_in_group(tests.the('dana')) e where e.course_id = tests.the('chess')), 1,
  'Enrollments of a group are filtered by course');
select results_eq(format('select id from public.list_bookings_in_group(%L, p_to => now())', tests.the('dana')), array[tests.the('past')],
  'Lessons of a group end before a time');
select is((select count(*)::integer from public.list_bookings_in_group(tests.the('dana'), now())), 2, 'Lessons of a group start at a time');

select is(pg_temp.listed('list_contacts', 'dana'), 'Leo,Mia', 'A tutor lists whom to write to about the students of a group');
select results_eq(format('select student_name from public.list_contacts_in_group(%L, p_search => ''le'')', tests.the('dana')), array['Leo'],
  'Contacts of a group are found by the name of the student');
select results_eq(
  format('select student_name from public.list_contacts_in_group(%L, p_search => ''BO'', p_descending => true)', tests.the('dana')), '{Mia,Leo}'::text[],
  'Contacts of a group are found by their own name, and sorted by that of the student');
select is_empty(format('select from public.list_contacts_in_group(%L, p_search => ''kim'')', tests.the('dana')), 'Contacts about others are not found');
select results_eq(
  format('select full_name from public.list_enrollments_in_group(%L) where course_id = %L order by full_name desc', tests.the('dana'), tests.the('algebra')),
  '{Mia,Leo}'::text[], 'Enrollments of a group have names to sort by');

select pg_temp.group_of('otto', 'mia', 'kim');
select public.share_group(tests.the('otto'), array[tests.id('tina')]);
select is(pg_temp.listed('list_roster', 'otto'), 'Kim,Mia', 'The office lists those of a class who are in a group');
select is(pg_temp.listed('list_roster', 'otto', 'p_limit => 1, p_offset => 1,'), 'Mia', 'A class is listed in pages');
select is(pg_temp.listed('list_roster', 'otto', 'p_search => ''IM'','), 'Kim', 'Those of a class are found by name');
select is(pg_temp.listed('list_roster', 'otto', 'p_limit => 1, p_descending => true,'), 'Mia', 'A class is sorted by name from the end');
select throws_ok(format('select public.list_roster(%L, p_sort => ''email'')', tests.place('e1')), 'PT400', 'validation.failed',
  'A class is sorted by what is shown');
select pg_temp.group_of('tina', 'mia');
select is(pg_temp.listed('list_roster', 'tina'), 'Mia', 'A teacher lists those of the class who are in their group');
select is(pg_temp.listed('list_roster', 'otto'), 'Kim,Mia', 'A teacher lists by a group that a colleague shares');
select throws_ok(format('select public.list_roster_in_group(%L, %L)', tests.place('e2'), tests.the('tina')), 'PT404', 'class.not_found',
  'A class of others is not found, whatever the group');

-- A group of others.
select throws_ok(format('select public.%I(%L)', f, tests.the('bob')), 'PT404', 'group.not_found', f || ' does not know a group of others')
from unnest(string_to_array('list_students_in_group,list_client_students_in_group,list_enrollments_in_group,'
  || 'list_bookings_in_group,list_goals_in_group,list_contacts_in_group', ',')) f;
select throws_ok(format('select public.list_roster_in_group(%L, %L)', tests.place('e1'), tests.the('bob')), 'PT404', 'group.not_found',
  'A roster is not listed by a group of others');
select tests.authenticate_as_anon();
select throws_ok(format('select public.list_students_in_group(%L)', tests.the('bob')), 'PT401', 'auth.required', 'Strangers list nobody by a group');

-- Standing is the reader's own, and as it is now.
select tests.clear_authentication();
select tests.restrict('dana', 'mia');
select tests.authenticate_as('dana');
select is(pg_temp.listed('list_enrollments', 'dana'), 'Leo', 'A restricted tutor does not find the student in a course');
select is(pg_temp.listed('list_bookings', 'dana'), 'Leo', 'A restricted tutor does not find the student in a lesson');
select tests.clear_authentication();
select tests.restrict('tina', 'mia');
select tests.authenticate_as('tina');
select is(pg_temp.listed('list_roster', 'otto'), 'Kim', 'A restricted teacher does not find the student by the group of a colleague');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('nia');
select tests.link('bob', 'nia');
select tests.authenticate_as('bob');
select is(pg_temp.listed('list_students', 'bob'), 'Mia', 'A child whose link ended is not in the group, although a new link puts them on the list');

select * from finish();
rollback;
