begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.authenticate_as('dana');
select public.complete_booking(tests.the('lesson'));
select tests.clear_authentication();
select tests.keep('had', (select id from public.profile_graph where relationship_type = 'BOOKING' and source_profile_id = tests.id('bob')));

select tests.authenticate_as('bob');
select throws_ok($$ select public.unlink_student(tests.the('had')) $$, 'PT404', 'link.not_found', 'not as a student');
select throws_ok($$ select public.unlink_client(tests.the('had')) $$, 'PT404', 'link.not_found', 'not as a client');
select is((tests.link_row(tests.the('had'))).status, 'ACTIVE', 'the record stands');
select is(public.validate_link(tests.id('bob'), tests.id('dana')), false, 'and gives no right');

select * from finish();
rollback;
