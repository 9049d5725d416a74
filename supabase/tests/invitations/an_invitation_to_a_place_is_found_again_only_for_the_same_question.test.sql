begin;
select plan(13);

select tests.staff_schools();
select tests.create_user('kai', '{student}'), tests.create_user('lia', '{student}'), tests.create_user('ted'), tests.create_user('tara', '{tutor}'),
  tests.create_user('tim', '{tutor}');
select tests.link('ted', 'kai'), tests.link('ted', 'lia');
select tests.course('course', 'tara', 'Writing'), tests.course('other', 'tara', 'Reading');

-- A course.
select tests.authenticate_as('tara');
select tests.keep('first', (public.enroll_in_course(tests.the('course'), tests.id('kai'))).id);
select is((public.enroll_in_course(tests.the('course'), tests.id('kai'))).id, tests.the('first'), 'The same question is not asked twice');
select isnt((public.enroll_in_course(tests.the('other'), tests.id('kai'))).id, tests.the('first'), 'Another course is another question');
select isnt((public.enroll_in_course(tests.the('course'), tests.id('lia'))).id, tests.the('first'), 'Another student is asked separately');
select tests.clear_authentication();
update public.courses set tutor_id = tests.id('tim') where id = tests.the('course');
select tests.authenticate_as('tim');
select isnt((public.enroll_in_course(tests.the('course'), tests.id('kai'))).id, tests.the('first'), 'The next tutor asks for themselves');
select tests.clear_authentication();
update public.courses set tutor_id = tests.id('tara') where id = tests.the('course');
update public.invitations set status = 'declined', responded_at = now() where id = tests.the('first');
select tests.authenticate_as('tara');
select tests.keep('second', (public.enroll_in_course(tests.the('course'), tests.id('kai'))).id);
select isnt(tests.the('second'), tests.the('first'), 'What was declined can be asked again');
select tests.clear_authentication();
update public.invitations set expires_at = now() - interval '1 second' where id = tests.the('second');
select tests.authenticate_as('tara');
select isnt((public.enroll_in_course(tests.the('course'), tests.id('kai'))).id, tests.the('second'), 'What has expired can be asked again');

-- A class.
select tests.authenticate_as('sam');
select tests.keep('first', (public.enroll_student(tests.place('e1'), tests.id('kai'))).id);
select is((public.enroll_student(tests.place('e1'), tests.id('kai'))).id, tests.the('first'), 'The same place is not offered twice');
select isnt((public.enroll_student(tests.place('e2'), tests.id('kai'))).id, tests.the('first'), 'Another class is another place');
select isnt((public.enroll_student(tests.place('e1'), tests.id('lia'))).id, tests.the('first'), 'Another student is offered the place separately');
select tests.clear_authentication();
update public.invitations set status = 'declined', responded_at = now() where id = tests.the('first');
select tests.authenticate_as('sam');
select tests.keep('second', (public.enroll_student(tests.place('e1'), tests.id('kai'))).id);
select isnt(tests.the('second'), tests.the('first'), 'A declined place can be offered again');
select tests.clear_authentication();
update public.invitations set expires_at = now() - interval '1 second' where id = tests.the('second');
select tests.authenticate_as('sam');
select tests.keep('third', (public.enroll_student(tests.place('e1'), tests.id('kai'))).id);
select isnt(tests.the('third'), tests.the('second'), 'An expired offer can be made again');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('sam');
update public.invitations set status = 'pending', responded_at = null where id = tests.the('third');
select tests.authenticate_as('cleo');
select tests.keep('fourth', (public.enroll_student(tests.place('e1'), tests.id('kai'))).id);
select isnt(tests.the('fourth'), tests.the('third'), 'The offer of a manager who has left is not found');
select is((public.enroll_student(tests.place('e1'), tests.id('kai'))).id, tests.the('fourth'), 'The offer of a manager who is there is found');

select * from finish();
rollback;
