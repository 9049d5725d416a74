begin;
select plan(8);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.live_class('course', 'Soon', now() + interval '1 day', 'charlie');
insert into public.badges (name) values ('Star');
select tests.authenticate_as('bob');
select is_empty($$ update public.submissions set score = 100 returning 1 $$, 'no grade');
select is_empty($$ update public.enrollments set progress = 100 returning 1 $$, 'no progress');
select is_empty($$ update public.live_class_registrations set attended = true returning 1 $$, 'no attendance');
select is_empty($$ delete from public.live_class_registrations returning 1 $$, 'no signing off');
select throws_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5) $$, '42501', null, 'no points');
select throws_ok($$ insert into public.student_badges (student_id, badge_id, course_id) select tests.id('charlie'), id, tests.the('course') from public.badges $$, '42501', null, 'no badge');
select throws_ok($$ insert into public.certificates (student_id, course_id, title) values (tests.id('charlie'), tests.the('course'), 'x') $$, '42501', null, 'no certificate');
select is((select count(*)::int from public.live_class_registrations), 1, 'he reads');

select * from finish();
rollback;
