begin;
select plan(6);

select tests.create_users('bob', 'charlie: student', 'casey: student', 'cora: student', 'dana: tutor', 'root: admin');
select tests.link('bob', n) from unnest('{charlie,casey,cora}'::text[]) n;
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
create function pg_temp.link(p_student text) returns uuid language sql stable as $$
  select id from public.profile_graph where target_profile_id = tests.id(p_student)
$$;
select tests.keep(n, pg_temp.link(n)) from unnest('{charlie,casey,cora}'::text[]) n;

select tests.authenticate_as('root');
select throws_ok($$ select public.unlink_student(tests.the('charlie')) $$, 'PT409', 'link.has_active_bookings',
  'An admin must choose what happens to active bookings');
select is(public.unlink_student(tests.the('charlie'), 'cancel') ->> 'cancelled', to_json(array[tests.the('lesson')])::text,
  'An admin can cancel the bookings with the link');
select is((tests.booking(tests.the('lesson'))).cancelled_by, tests.id('root'),
  'The bookings are canceled in the admin''s name');
select tests.authenticate_as_service_role();
select lives_ok($$ select public.unlink_student(tests.the('casey')) $$, 'The secret key may end a link');
select tests.clear_authentication();
select lives_ok($$ select public.unlink_student(tests.the('cora')) $$, 'The console may end a link');
select is_empty('select from public.profile_graph', 'All three links no longer exist');

select * from finish();
rollback;
