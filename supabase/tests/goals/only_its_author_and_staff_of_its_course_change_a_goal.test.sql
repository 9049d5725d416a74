-- Changing, dropping and deleting; the student records progress; what does not fit is refused.
begin;
select plan(76);

select tests.create_course();
select tests.create_users('carol', 'tess: tutor', 'eve');
select tests.link('carol', 'charlie', '{view_progress}');
select tests.book('bob', 'tess', 'charlie', '3 days', 'confirmed', 'bob');
update private.settings set writes_per_minute = 1000000;

select tests.authenticate_as('dana');
select tests.keep('goal', public.create_goal(tests.id('charlie'), 'Fractions', 'milestones', p_milestones => '[{"title": "Add"}, {"title": "Multiply"}]'));
select tests.keep('taught', public.create_goal(tests.id('charlie'), 'Essays', 'count', 5, 'essays', tests.the('course')));
select tests.authenticate_as('bob');
select tests.keep('books', public.create_goal(tests.id('charlie'), 'Books', 'count', 10, 'books'));
select tests.clear_authentication();
select tests.keep('add', (select m.id from private.goal_milestones m where m.title = 'Add'));

create table acts (act text, error text);
grant select on acts to authenticated;
insert into acts (act)
values ('select public.set_goal(%L, ''x'', p_milestones => ''[{"title": "Add"}]'')'), ('select public.drop_goal(%L)'),
       ('select public.resume_goal(%L)'), ('select public.delete_goal(%L)');

select tests.authenticate_as('charlie');
select is(tests.error_of(format(act, tests.the('goal'))) ->> 'message', 'permission.denied', 'The student does not change a goal of staff: ' || act)
from acts where act !~ 'drop';
select lives_ok(format('select public.mark_milestone(%L, true)', tests.the('add')), 'The student marks a milestone of it');
select lives_ok(format('select public.count_goal(%L, 1)', tests.the('books')), 'The student counts for a guardian''s goal');
select tests.authenticate_as('bob');
select is(tests.error_of(format(act, tests.the('goal'))) ->> 'message', 'permission.denied', 'A guardian does not change a goal of staff: ' || act) from acts;
select throws_ok(format('select public.mark_milestone(%L, false)', tests.the('add')), 'PT403', 'permission.denied', 'A guardian does not mark for staff');
select throws_ok(format('select public.count_goal(%L, 1)', tests.the('taught')), 'PT403', 'permission.denied', 'A guardian does not count for staff');
select tests.authenticate_as('tess');
select is(tests.error_of(format(act, tests.the('goal'))) ->> 'message', 'permission.denied', 'Another tutor does not change the goal: ' || act) from acts;
select throws_ok(format('select public.mark_milestone(%L, false)', tests.the('add')), 'PT403', 'permission.denied', 'Another tutor does not mark for it');
select is(tests.error_of(format(act, tests.the('taught'))) ->> 'message', 'goal.not_found', 'A goal of a course of others is not found: ' || act) from acts;
select tests.authenticate_as('carol');
select is(tests.error_of(format(act, tests.the('books'))) ->> 'message', 'goal.not_found', 'A goal of another guardian is not found: ' || act) from acts;
select throws_ok(format('select public.count_goal(%L, 1)', tests.the('books')), 'PT404', 'goal.not_found', 'A goal of another guardian is not counted');
select tests.authenticate_as('eve');
select throws_ok(format('select public.mark_milestone(%L, true)', tests.the('add')), 'PT404', 'milestone.not_found', 'A stranger finds no milestone');
select is_empty('select from public.my_goal_milestones', 'A stranger reads no milestone');

-- The author.
select tests.authenticate_as('dana');
select lives_ok(format($$ select public.set_goal(%L, ' Fractions, all ', p_subject => 'Mathematics', p_due_on => '2027-01-31',
  p_milestones => '[{"title": "Divide"}, {"title": "Add"}]') $$, tests.the('goal')), 'The author changes the goal');
select results_eq($$ select title || ':' || coalesce(reached_by, '-') from public.my_goal_milestones where goal_id = tests.the('goal') order by position $$,
  '{Divide:-,Add:student}'::text[], 'A milestone that keeps its title keeps its state');
select is((select (title, subject, due_on, starts_on)::text from public.my_goals where id = tests.the('goal')), '("Fractions, all",Mathematics,2027-01-31,)',
  'What is left out is none');
select lives_ok(format('select public.drop_goal(%L)', tests.the('goal')), 'The author drops the goal');
select throws_ok(format('select public.mark_milestone(%L, false)', tests.the('add')), 'PT409', 'goal.not_open', 'A dropped goal is not recorded');
select lives_ok(format('select public.resume_goal(%L)', tests.the('goal')), 'The author takes it up again');
select is((select status from public.my_goals where id = tests.the('goal')), 'active', 'A goal that was taken up again is active');
select is(public.count_goal(tests.the('taught'), 5), 5, 'The author counts up to the target');
select throws_ok(format('select public.drop_goal(%L)', tests.the('taught')), 'PT409', 'goal.not_open', 'A reached goal is not dropped');
select is(tests.error_of(c) ->> 'message', 'validation.failed', 'A goal is refused what does not fit: ' || c)
from unnest(array[
  'select public.create_goal(tests.id(''charlie''), null, ''count'', 1)', 'select public.create_goal(tests.id(''charlie''), ''x'', null)',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''count'')', 'select public.create_goal(tests.id(''charlie''), ''x'', ''count'', 1.5)',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''count'', ''NaN'')', 'select public.create_goal(tests.id(''charlie''), ''x'', ''mean'', 80)',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''mean'', 101, p_course_id => tests.the(''course''))',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''milestones'')',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''milestones'', p_milestones => ''{}'')',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''milestones'', p_milestones => ''["a"]'')',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''milestones'', p_milestones => ''[{"title": "a"}, {"title": " a"}]'')',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''count'', 5, p_milestones => ''[{"title": "a", "at": 6}]'')',
  'select public.create_goal(tests.id(''charlie''), ''x'', ''count'', 5, p_starts_on => ''2026-02-01'', p_due_on => ''2026-01-01'')',
  format('select public.count_goal(%L, 1)', tests.the('goal')), format('select public.count_goal(%L, null)', tests.the('taught')),
  format('select public.count_goal(%L, -6)', tests.the('taught'))]) c;
select lives_ok(format('select public.delete_goal(%L)', tests.the('goal')), 'The author deletes the goal');
select throws_ok(format('select public.delete_goal(%L)', tests.the('goal')), 'PT404', 'goal.not_found', 'A deleted goal is not found');

select public.create_goal(tests.id('charlie'), 'Goal ' || n, 'count', 1) from generate_series(1, 49) n;
select throws_ok($$ select public.create_goal(tests.id('charlie'), 'One more', 'count', 1) $$, 'PT409', 'goal.limit_reached',
  'A person writes fifty goals for a student at most');
select tests.authenticate_as('bob');
select lives_ok($$ select public.create_goal(tests.id('charlie'), 'One more', 'count', 1) $$, 'The limit of one author is not that of another');

-- A second teacher of the course.
select tests.clear_authentication();
select tests.make_schools();
select tests.create_users('tina', 'tom', 'mia: student');
select tests.employ('tina', 'teacher', 'e1'), tests.employ('tom', 'teacher', 'e1'), tests.enroll('mia', 'e1');
insert into public.courses (class_id, title) values (tests.place('e1'), 'Class course');
select tests.keep('class_course', (select c.id from public.courses c where c.title = 'Class course'));
select tests.takes('class_course', 'mia');
select tests.authenticate_as('tina');
select tests.keep('shared', public.create_goal(tests.id('mia'), 'Shared', 'count', 5, p_course_id => tests.the('class_course')));
select tests.authenticate_as('tom');
select lives_ok(format($$ select public.set_goal(%L, 'Changed', 5) $$, tests.the('shared')), 'Other staff of the course change a goal that staff wrote');

-- Who drops a goal whose author is gone.
select tests.clear_authentication();
create function pg_temp.droppable(p_who text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select string_agg(g.title, ',' order by g.title) from public.my_goals g where g.can_drop and g.student_id = tests.the('mia'));
end $$;
grant execute on all functions in schema pg_temp to authenticated;
select tests.create_users('ella: tutor'), tests.keep('mia', tests.id('mia'));
select tests.link('bob', 'mia', '{view_progress,book}'), tests.link('carol', 'mia', '{view_progress,book}');
select tests.book('carol', 'tess', 'mia', '5 days', 'confirmed', 'carol'), tests.book('bob', 'dana', 'mia', '6 days', 'confirmed', 'bob'),
       tests.book('bob', 'ella', 'mia', '7 days', 'confirmed', 'bob');
insert into private.guardianships (profile_id, student_id, is_family) values (tests.id('ella'), tests.id('mia'), true);
insert into public.courses (tutor_id, title) values (tests.id('dana'), 'Algebra') returning tests.keep('algebra', id);
select tests.takes('algebra', 'mia');
insert into private.goals (student_id, author_id, author_side, course_id, title, measure, target)
select tests.id('mia'), tests.id(n.author), n.side::public.goal_side, case n.title when 'Algebra' then tests.the('algebra') end, n.title, 'count', 5
from (values ('tess', 'staff', 'Tutor'), ('dana', 'staff', 'Algebra'), ('tina', 'staff', 'Class'), ('bob', 'guardian', 'Bobs'),
             ('carol', 'guardian', 'Carols'), ('mia', 'student', 'Own')) n(author, side, title);
select is(pg_temp.droppable('mia'), 'Algebra,Bobs,Carols,Own,Tutor', 'The student drops every goal that no school keeps');
select is(pg_temp.droppable('bob'), 'Bobs', 'A guardian drops no goal of a tutor, through whomever they teach');
select is(pg_temp.droppable('carol'), 'Carols', 'A guardian drops no goal of a tutor whose lessons they booked');
select is(pg_temp.droppable('dana'), 'Algebra', 'Staff drop no goal of a family, and none of others who are staff');
select throws_ok($$ select public.drop_goal((select g.id from public.my_goals g where g.title = 'Tutor')) $$, 'PT403', 'permission.denied',
  'Staff do not drop what a colleague wrote');
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('tess') and role = 'tutor';
-- Tina teaches another class now.
delete from public.memberships where profile_id = tests.id('tina');
select tests.employ('tina', 'teacher', 'e2'), tests.enroll('charlie', 'e2');
select is(pg_temp.droppable('mia'), 'Algebra,Bobs,Carols,Class,Own,Tutor', 'The student drops a goal of a teacher who teaches them no more');
select is(pg_temp.droppable('carol'), 'Carols,Class,Tutor', 'Guardians drop goals that no staff keep, and a class keeps those of its course');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('tina');
select is(pg_temp.droppable('ella'), null, 'Staff who were a guardian of the student drop nothing as staff');
select is(pg_temp.droppable('dana'), 'Algebra,Class,Tutor', 'Staff drop a goal of whoever is no staff any more');
select lives_ok($$ select public.drop_goal((select g.id from public.my_goals g where g.title = 'Tutor')) $$, 'Staff end a goal whose author left');
select throws_ok($$ select public.resume_goal((select g.id from public.my_goals g where g.title = 'Tutor')) $$, 'PT403', 'permission.denied',
  'Who only drops a goal does not take it up again');
select tests.clear_authentication();
update public.bookings set status = 'cancelled' where client_id = tests.id('bob') and student_id = tests.id('mia');
update public.profile_graph set status = 'PENDING', is_primary = false where source_profile_id = tests.id('bob') and target_profile_id = tests.id('mia');
select is(pg_temp.droppable('dana'), 'Algebra,Class,Tutor', 'Of a student who can drop a goal, staff do not learn by one that a link has ended');
select tests.clear_authentication();
-- Tess is a tutor again, of others.
insert into public.profile_roles (profile_id, role) values (tests.id('tess'), 'tutor');
select is(pg_temp.droppable('dana'), 'Algebra,Class', 'Staff drop no goal of a tutor while the student could');
select is(pg_temp.droppable('carol'), 'Carols,Class', 'Guardians drop no goal of a tutor while the student could');
select tests.clear_authentication();
select tests.keep('account', (select p.user_id from public.profiles p where p.id = tests.the('mia')));
update public.profiles set user_id = null where id = tests.the('mia');
select is(pg_temp.droppable('dana'), 'Algebra,Bobs,Class,Own,Tutor',
  'Of a student without an account staff drop their own goals, those of tutors, and those of who was their guardian');
select is(pg_temp.droppable('carol'), 'Carols,Class,Own,Tutor', 'Guardians drop the goals of a student without an account, and those of tutors');
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('tess') and role = 'tutor';
update public.profiles set user_id = tests.the('account') where id = tests.the('mia');
delete from auth.users where id = tests.id('bob');
select is(pg_temp.droppable('dana'), 'Algebra,Bobs,Class,Tutor', 'Staff drop the goal of a guardian whose account has ended');
select tests.clear_authentication();
update public.enrollments set status = 'dropped' where student_id = tests.id('mia') and course_id = tests.the('class_course');
update public.enrollments set status = 'completed' where student_id = tests.id('mia') and course_id = tests.the('algebra');
delete from public.profile_roles where profile_id = tests.id('dana') and role = 'tutor';
select is(pg_temp.droppable('mia'), 'Algebra,Bobs,Carols,Changed,Class,Own,Tutor', 'A student who left a course drops a goal of its staff');
select is(pg_temp.droppable('carol'), 'Algebra,Carols,Changed,Class,Tutor',
  'Guardians drop goals of a course that the student left, or whose tutor is one no more');

select * from finish();
rollback;
