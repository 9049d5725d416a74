begin;
select plan(14);

select tests.create_users('bob', 'eve', 'charlie: student', 'dana: tutor', 'zoe');
select tests.link('bob', 'charlie'), tests.link('eve', 'charlie');
select tests.forget_broadcasts();

select tests.keep('lesson', tests.book('bob', 'dana'));
select tests.send_events();
select is((select array_agg(distinct payload) from realtime.messages where event = 'booking.changed'),
  array[jsonb_build_object('id', tests.the('lesson'))], 'The event holds the id of the lesson and nothing else');
select is(tests.announced('booking.changed'), '{bob,dana}', 'A new lesson reaches the client and the tutor');
update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob') where id = tests.the('lesson');
select is(tests.announced('booking.changed'), '{bob,charlie,dana}', 'An assigned student is told as well');
update public.bookings set status = 'confirmed' where id = tests.the('lesson');
select is(tests.announced('booking.changed'), '{bob,charlie,dana}', 'A confirmed lesson reaches all sides');
update public.bookings set subject = subject where id = tests.the('lesson');
select is(tests.announced('booking.changed'), '{}', 'An update that changes nothing reaches nobody');
update public.bookings set student_id = null, guardian_id = null where id = tests.the('lesson');
select is(tests.announced('booking.changed'), '{bob,charlie,dana}', 'A student who is unassigned is told');

-- Restrictions hide the student, not the lesson.
update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob') where id = tests.the('lesson');
select tests.restrict('dana', 'charlie');
select tests.forget_broadcasts();
select is((select student_id from public.bookings where id = tests.the('lesson')), null, 'The restriction has unassigned the student');
select tests.keep('other', tests.book('bob', 'dana', p_in => '3 days'));
select tests.forget_broadcasts();
update public.bookings set status = 'confirmed' where id = tests.the('other');
select is(tests.announced('booking.changed'), '{bob,dana}', 'A restricted tutor keeps being told of their other lessons');
delete from public.contact_restrictions where profile_id = tests.id('dana');

-- Who may not know the student is not told of one.
select tests.create_user('ben', '{student}');
select tests.link('eve', 'ben');
select tests.keep('taught', tests.book('eve', 'dana', 'ben', '-3 days', 'completed'));
delete from public.profile_graph where id = tests.link_id('eve', 'ben');
select tests.forget_broadcasts();
update public.bookings set attendance = 'no_show' where id = tests.the('taught');
select is(tests.announced('booking.changed'), '{ben,dana,eve}', 'A corrected attendance reaches all sides');
select is(private.seen_of_booking((select b from public.bookings b where b.id = tests.the('taught')), tests.id('eve')) ->> 'student_id', null,
  'A client without a link does not see the student of the lesson');
select is(private.seen_of_booking((select b from public.bookings b where b.id = tests.the('taught')), tests.id('zoe')), null,
  'A stranger sees nothing of it');

-- A client whom a restriction protects: the tutor sees no lesson to come, so hears of no change.
select tests.create_user('lena', '{student,client}');
select tests.keep('own', tests.book('lena', 'dana', p_in => '5 days'));
select tests.restrict('dana', 'lena');
select tests.forget_broadcasts();
update public.bookings set subject = 'Geometry' where id = tests.the('own');
select is(tests.announced('booking.changed'), '{lena}', 'A tutor from whom the client is hidden hears of no change');

-- Nobody who may not sign in.
insert into private.suspensions (profile_id, reason) values (tests.id('lena'), 'Complaint 1');
select tests.forget_broadcasts();
update public.bookings set subject = 'Algebra' where id = tests.the('own');
select is(tests.announced('booking.changed'), '{}', 'A suspended client is sent no event');

-- The person who acts is told too: other pages of theirs are open.
select tests.authenticate_as('bob');
select public.cancel_booking(tests.the('other'), 'Ill');
select tests.clear_authentication();
select is(tests.announced('booking.changed'), '{bob,dana}', 'The person who cancels is told as well');

select * from finish();
rollback;
