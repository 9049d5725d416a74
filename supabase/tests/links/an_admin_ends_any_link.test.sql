begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('cora', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('root', '{admin}');
select tests.link('bob', n) from unnest('{charlie,casey,cora}'::text[]) n;
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
create function pg_temp.link(p_student text) returns uuid language sql stable as $$
  select id from public.profile_graph where target_profile_id = tests.id(p_student)
$$;
select tests.keep(n, pg_temp.link(n)) from unnest('{charlie,casey,cora}'::text[]) n;

select tests.authenticate_as('root');
select throws_ok($$ select public.unlink_student(tests.the('charlie')) $$, 'PT409', 'link.has_active_bookings', 'under bookings he decides too');
select is(public.unlink_student(tests.the('charlie'), 'cancel') ->> 'cancelled', to_json(array[tests.the('lesson')])::text, 'and may cancel them');
select is((tests.booking(tests.the('lesson'))).cancelled_by, tests.id('root'), 'in his name');
select tests.authenticate_as_service_role();
select lives_ok($$ select public.unlink_student(tests.the('casey')) $$, 'the secret key may');
select tests.clear_authentication();
select lives_ok($$ select public.unlink_student(tests.the('cora')) $$, 'the console may');
select is_empty('select from public.profile_graph', 'all three are gone');

select * from finish();
rollback;
