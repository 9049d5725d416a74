begin;
select plan(11);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.live_class('course', 'Soon', now() + interval '1 day');
select tests.live_class('course', 'Running', now() - interval '10 minutes');
select tests.live_class('course', 'Over', now() - interval '3 hours');
select tests.authenticate_as('mia');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('mia')) $$, 'PT404', 'course.not_found', 'not without the course');
select tests.authenticate_as('charlie');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('charlie')) $$, 'a student of the course registers');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Running'), tests.id('charlie')) $$, 'PT400', 'validation.failed', 'not when it has begun');
select is_empty($$ update public.live_class_registrations set attended = true returning 1 $$, 'he does not say that he was there');
select tests.authenticate_as('dana');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Running'), tests.id('charlie')) $$, 'staff lets a late-comer in');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Over'), tests.id('charlie')) $$, 'PT400', 'validation.failed', 'but registers nobody for what is over: he would have missed it');
select throws_ok($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Soon') $$, 'PT400', 'validation.failed', 'nobody attended a class to come');
select lives_ok($$ update public.live_class_registrations set attended = true where live_class_id = tests.the('Running') $$, 'of one that runs staff says who is there');
select tests.authenticate_as('charlie');
delete from public.live_class_registrations;
select is((select array_agg(l.title) from public.live_class_registrations r join public.live_classes l on l.id = r.live_class_id), '{Running}', 'a student signs off before the class, not from what has begun');

select tests.clear_authentication();
update public.enrollments set status = 'completed';
select tests.authenticate_as('charlie');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('charlie')) $$, 'PT404', 'course.not_found', 'nor for a course that he has completed');
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Soon'), tests.id('charlie')) $$, 'PT404', 'course.not_found', 'not even by its staff');

select * from finish();
rollback;
