begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));
select tests.authenticate_as('dana');
select public.complete_booking(tests.the('lesson'));
select tests.clear_authentication();
select tests.keep('had', (select id from public.profile_graph where relationship_type = 'BOOKING' and source_profile_id = tests.id('bob')));

select tests.authenticate_as('bob');
select throws_ok($$ select public.unlink_student(tests.the('had')) $$, 'PT404', 'link.not_found',
  'A lesson record cannot be ended as a student''s link');
select throws_ok($$ select public.unlink_client(tests.the('had')) $$, 'PT404', 'link.not_found',
  'A lesson record cannot be ended as a client''s link');
select is((tests.link_row(tests.the('had'))).status, 'ACTIVE', 'The lesson record still exists');
select is(public.validate_link(tests.id('bob'), tests.id('dana')), false, 'A lesson record confers no right');

select * from finish();
rollback;
