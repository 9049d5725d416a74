-- Each way in which standing ends takes the student out with the same statement; the same standing given again, as the
-- console gives it, does not bring them back. Whoever has another standing keeps them.
begin;
select plan(28);

select tests.staff_schools();
select tests.create_users('root: admin', 'dana: tutor', 'dora: tutor', 'adam: agent', 'leo: student', 'tom: tutor');
select tests.agent('adam', 'bob');
select tests.keep('lesson', tests.book('bob', 'dana', 'mia', '-3 days', 'completed', 'bob'));
select tests.course('algebra', 'dora', 'Algebra'), tests.takes('algebra', 'mia');
select tests.keep('over', tests.book('bob', 'tom', 'mia', '2 days', 'confirmed', 'bob'));

create function pg_temp.make(p_who text) returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  perform public.create_group(p_who, p_student_ids => array[tests.id('mia')]);
  perform tests.clear_authentication();
end $$;
create function pg_temp.kept(p_who text) returns text language sql as $$
  select concat((select count(*) from private.group_students m join private.student_groups g on g.id = m.group_id
                 where g.owner_id = tests.id(p_who)), ' row, ',
                (select count(*) from private.standing_students(tests.id(p_who)) s where s.student_id = tests.id('mia')), ' standing'); $$;
grant execute on all functions in schema pg_temp to authenticated, anon;
select pg_temp.make(n) from unnest('{bob,dana,dora,tom,adam,tina,otto,sam}'::text[]) n;
select is(pg_temp.kept(n), '1 row, 1 standing', format('%s has the student in a group', n))
from unnest('{bob,dana,dora,tom,adam,tina,otto,sam}'::text[]) n;

-- A lesson called off.
update public.bookings set status = 'cancelled' where id = tests.the('over');
select is(pg_temp.kept('tom'), '0 row, 0 standing', 'A canceled lesson takes the student out of the tutor''s group');
select tests.book('bob', 'tom', 'mia', '9 days', 'confirmed', 'bob');
select is(pg_temp.kept('tom'), '0 row, 1 standing', 'Another lesson does not bring the student back');

-- A course left.
update public.enrollments set status = 'dropped' where course_id = tests.the('algebra');
select is(pg_temp.kept('dora'), '0 row, 0 standing', 'A course that is left takes the student out of its tutor''s group');
update public.enrollments set status = 'active' where course_id = tests.the('algebra');
select is(pg_temp.kept('dora'), '0 row, 1 standing', 'Taking the course again does not bring the student back');

-- A restriction, and its end.
select tests.keep('order', tests.restrict('otto', 'mia'));
select is(pg_temp.kept('otto'), '0 row, 0 standing', 'A restriction takes the student out of the person''s group');
delete from public.contact_restrictions where id = tests.the('order');
select is(pg_temp.kept('otto'), '0 row, 1 standing', 'The end of the restriction does not bring the student back');

-- A membership.
delete from public.memberships where profile_id = tests.id('sam');
select is(pg_temp.kept('sam'), '0 row, 0 standing', 'A manager who leaves loses the students of the school');
select tests.employ('sam', 'school_manager', 'high');
select is(pg_temp.kept('sam'), '0 row, 1 standing', 'A manager who comes back has the group without them');

-- A class, which the teacher loses and the guardian keeps.
delete from public.class_students where student_id = tests.id('mia');
select is(pg_temp.kept('tina'), '0 row, 0 standing', 'A student who leaves the class leaves the teacher''s group');
select is(pg_temp.kept('bob'), '1 row, 1 standing', 'Standing of another kind keeps the student');

-- A role.
delete from public.profile_roles where profile_id = tests.id('dana') and role = 'tutor';
select is(pg_temp.kept('dana'), '0 row, 0 standing', 'A tutor who loses the role loses the students');
insert into public.profile_roles (profile_id, role, vouched) values (tests.id('dana'), 'tutor', true);
select is(pg_temp.kept('dana'), '0 row, 1 standing', 'The role given again does not bring the students back');

-- A link, and what rests on it.
select public.unlink_student((select g.id from public.profile_graph g
                              where g.source_profile_id = tests.id('bob') and g.target_profile_id = tests.id('mia')), 'cancel');
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'A link that ends takes the student out of the guardian''s group');
select is(pg_temp.kept('adam'), '0 row, 0 standing', 'A link that ends takes the student out of the agent''s group');
select tests.link('bob', 'mia');
select is(pg_temp.kept('bob'), '0 row, 1 standing', 'A new link does not bring the student back');

-- What ends by time alone is hidden at once, and taken out by the task.
select pg_temp.make('bob');
insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at)
values (tests.id('mia'), tests.id('bob'), '{view_progress,message,book,receive_alerts}', 'Order 8', now() + interval '1 day');
select is(pg_temp.kept('bob'), '1 row, 1 standing', 'A restriction to come changes nothing yet');
alter table public.contact_restrictions disable trigger user;
update public.contact_restrictions set starts_at = now() - interval '1 minute'
where student_id = tests.id('mia');
alter table public.contact_restrictions enable trigger user;
select tests.authenticate_as('bob');
select is_empty('select from public.my_group_students', 'What begins by time alone hides the student at once');
select tests.clear_authentication();
select is(private.tend_groups(now()), 1, 'The task looks at once at groups into which somebody was put, and takes the student out');
update private.group_owners set checked_at = now() where profile_id = tests.id('bob');
insert into private.group_students (group_id, student_id) select g.id, tests.id('mia')
from private.student_groups g where g.owner_id = tests.id('bob') order by g.id limit 1;
select results_eq($$ select private.tend_groups(now() + interval '5 minutes'), private.tend_groups(now() + interval '15 minutes') $$,
  $$ values (0, 1) $$, 'The task looks at each owner every ten minutes, and takes the student out');
select is(pg_temp.kept('bob'), '0 row, 0 standing', 'The task leaves no row of a student without standing');

select * from finish();
rollback;
