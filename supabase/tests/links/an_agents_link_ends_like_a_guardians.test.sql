begin;
select plan(12);

select tests.create_user('adam', '{agent}');
select tests.create_user('agatha', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('eve');
select tests.keep('link', tests.agent('adam', 'bob'));
select tests.keep('agatha', tests.agent('agatha', 'bob'));
select tests.keep('guardian', tests.link('bob', 'charlie'));
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'confirmed', 'bob'));
select tests.keep('his', tests.book('bob', 'dana', 'charlie', '2 days'));
select tests.keep('hers', tests.book('agatha', 'dana', 'charlie', '3 days', 'pending', 'bob'));

select tests.authenticate_as('eve');
select throws_ok($$ select public.unlink_client(tests.the('link')) $$, 'PT404', 'link.not_found', 'a stranger finds none');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.unlink_client(tests.the('link')) $$, 'PT404', 'link.not_found', 'the student neither');
select tests.authenticate_as('agatha');
select throws_ok($$ select public.unlink_client(tests.the('link')) $$, 'PT404', 'link.not_found', 'nor another agent');
select tests.authenticate_as('bob');
select is(
  tests.error_of($$ select public.unlink_client(tests.the('link')) $$) ->> 'detail', to_json(array[tests.the('lesson')])::text,
  'under the agent''s bookings it is refused with their list, not with others');
select throws_ok($$ select public.unlink_student(tests.the('link')) $$, 'PT404', 'link.not_found', 'it is not a guardian''s link');
select throws_ok($$ select public.unlink_client(tests.the('guardian')) $$, 'PT404', 'link.not_found', 'nor is that an agent''s');
select throws_ok($$ select public.unlink_client(tests.the('link'), 'keep') $$, 'PT400', 'validation.failed', 'other words are refused');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link stands');
select is(public.unlink_client(tests.the('link'), 'unassign') ->> 'unassigned', to_json(array[tests.the('lesson')])::text, 'the client ends it');
select is(
  (select array_agg((b.status, b.student_id is not null)::text) from unnest('{lesson,his,hers}'::text[]) n, tests.booking(tests.the(n)) b),
  '{"(confirmed,f)","(pending,t)","(pending,t)"}', 'the agent''s booking is released, the others stand');
select tests.authenticate_as('agatha');
select is(public.unlink_client(tests.the('agatha'), 'cancel') ->> 'cancelled', to_json(array[tests.the('hers')])::text, 'the other agent ends hers');
select is((tests.booking(tests.the('hers'))).cancelled_by, tests.id('agatha'), 'and cancels in her name');

select * from finish();
rollback;
