begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('dana', '{tutor}');
select tests.create_user('charlie', '{student}');
select tests.keep('kim', (public.create_placeholder_student('Kim', '2005-01-01', tests.id('bob'), 'Paper form')).id);
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kim'), tests.id('gina'), 'Court order 7');
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
values (tests.id('bob'), tests.id('dana'), tests.the('kim'), now() + interval '1 day', now() + interval '25 hours', 'Chess');
select tests.link('gina', 'charlie');
select tests.keep('hers', tests.book('gina', 'dana', 'charlie', '2 days'));
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.forget_news();

select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'the account is the child');
select is((tests.booking(tests.the('hers'))).student_id, null, 'so its booking on a restricted person''s right is released');
select tests.clear_authentication();
select is_empty($$ select from public.notifications where key = 'BOOKING_CHANGED' $$, 'and nobody hears of that, nor of the bookings that moved');
select is(tests.told('bob'), '{"LINK_CHANGED created guardian"}', 'the guardian hears of his link');

select * from finish();
rollback;
