begin;
select plan(14);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('gina');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{student}');
select tests.create_user('mia', '{student}');
update private.settings set max_students_per_guardian = 1, max_guardians_per_student = 2;
select tests.keep('bobs', tests.link('bob', 'charlie'));

select throws_ok($$ select tests.link('bob', 'mia') $$, 'PT409', 'link.limit_reached', 'a second student is one too many');
select throws_ok($$ select tests.link('bob', 'mia', p_status => 'PENDING') $$, 'PT409', 'link.limit_reached', 'waiting ones count');
select lives_ok($$ select tests.agent('bob', 'eve') $$, 'other links do not');
select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('mia')) $$, 'PT409', 'link.limit_reached', 'an admin is bound too');
select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student('mia@example.com', null, true) $$, 'PT409', 'link.limit_reached', 'Bob hears it when he asks');
select tests.clear_authentication();

select tests.link('eve', 'charlie');
select throws_ok($$ select tests.link('gina', 'charlie') $$, 'PT409', 'link.limit_reached', 'a third guardian is one too many');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.invite_parent('gina@example.com') $$, 'PT409', 'link.limit_reached', 'Charlie hears it when he asks');
select tests.authenticate_as('gina');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$, 'Gina does not, whose answer is the same for everybody');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where direction = 'received')) $$, 'PT409', 'link.limit_reached', 'it is judged at acceptance');
select is((select status::text from public.my_invitations where direction = 'received'), 'pending', 'which may be tried again');

-- Blocked links are no links.
select public.block_guardian(tests.the('bobs'));
select is((select status::text from public.accept_invitation((select id from public.my_invitations where direction = 'received'))), 'ACTIVE', 'a block makes room');
select tests.clear_authentication();
select lives_ok($$ select tests.link('bob', 'mia') $$, 'on both sides');
select throws_ok($$ update public.profile_graph set status = 'ACTIVE' where id = tests.the('bobs') $$, 'PT409', 'link.limit_reached', 'and does not come back over the limit');
select is((select count(*)::int from public.profile_graph where relationship_type = 'GUARDIAN' and status = 'ACTIVE'), 3, 'three are active');

select * from finish();
rollback;
