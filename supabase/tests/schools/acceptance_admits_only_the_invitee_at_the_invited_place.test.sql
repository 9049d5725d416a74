begin;
select plan(6);

select tests.staff_schools();

-- Nothing that a session can set lets anybody in.
select set_config('homeroom.consented', tests.place('north')::text || tests.id('zoe')::text, true);
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e1')) $$, 'PT403',
  'permission.denied',
  'A session setting does not count as consent');
select public.invite_member('zoe@example.com', 'teacher', 'class', tests.place('e1'));
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e1')) $$, 'PT403',
  'permission.denied',
  'A pending invitation does not count as consent');
select tests.authenticate_as('bob');
select throws_ok(format($$ select public.accept_invitation(%L) $$, (select id from public.invitations)), 'PT400', null,
  'Another person cannot accept the invitation');
select tests.authenticate_as('zoe');
select public.accept_invitation((select id from public.my_invitations));
select is((select role || ' ' || class_name from public.my_memberships), 'teacher e1',
  'The invitee becomes a teacher of the class');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e2')) $$, 'PT403',
  'permission.denied',
  'The consent does not cover another class');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'office_manager', tests.place('east')) $$, 'PT403',
  'permission.denied',
  'The consent does not cover another role');

select * from finish();
rollback;
