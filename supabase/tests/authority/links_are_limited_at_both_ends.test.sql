begin;
select plan(14);

select tests.create_users('bob', 'eve', 'gina', 'ada: admin', 'charlie: student', 'mia: student');
update private.settings set max_students_per_guardian = 1, max_guardians_per_student = 2;
select tests.keep('bobs', tests.link('bob', 'charlie'));

select throws_ok($$ select tests.link('bob', 'mia') $$, 'PT409', 'link.limit_reached',
  'A second student is one too many');
select throws_ok($$ select tests.link('bob', 'mia', p_status => 'PENDING') $$, 'PT409', 'link.limit_reached',
  'Pending links count toward the limit');
select lives_ok($$ select tests.agent('bob', 'eve') $$, 'Agent links do not count toward the limit');
select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('bob'), tests.id('mia')) $$, 'PT409', 'link.limit_reached',
  'An admin is bound too');
select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student('mia@example.com', null, true) $$, 'PT409', 'link.limit_reached',
  'A guardian at the limit gets an error when inviting');
select tests.clear_authentication();

select tests.link('eve', 'charlie');
select throws_ok($$ select tests.link('gina', 'charlie') $$, 'PT409', 'link.limit_reached',
  'A third guardian is one too many');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.invite_parent('gina@example.com') $$, 'PT409', 'link.limit_reached',
  'A student at the limit gets an error when inviting');
select tests.authenticate_as('gina');
select lives_ok($$ select public.add_student('charlie@example.com', null, true) $$,
  'Gina does not, whose answer is the same for everybody');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation((select id from public.my_invitations where direction = 'received')) $$, 'PT409', 'link.limit_reached',
  'The limit is checked at acceptance');
select is((select status::text from public.my_invitations where direction = 'received'), 'pending',
  'An invitation refused by the limit stays pending');

-- Blocked links are no links.
select public.block_guardian(tests.the('bobs'));
select is((select status::text from public.accept_invitation((select id from public.my_invitations where direction = 'received'))), 'PENDING',
  'A block makes room for another guardian, who waits for the remaining one');
select tests.clear_authentication();
select lives_ok($$ select tests.link('bob', 'mia') $$, 'A block frees a place on the guardian''s side too');
select throws_ok($$ update public.profile_graph set status = 'ACTIVE' where id = tests.the('bobs') $$, 'PT409', 'link.limit_reached',
  'A blocked link cannot become active beyond the limit');
select is((select count(*)::int from public.profile_graph where relationship_type = 'GUARDIAN' and status in ('ACTIVE', 'PENDING')), 3,
  'Three links remain, a waiting one among them');

select * from finish();
rollback;
