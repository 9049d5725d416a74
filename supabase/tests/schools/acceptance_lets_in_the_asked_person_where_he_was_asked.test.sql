begin;
select plan(6);

select tests.staff_schools();

-- Nothing that a session can set lets anybody in.
select set_config('homeroom.consented', tests.place('north')::text || tests.id('zoe')::text, true);
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e1')) $$, 'PT403', 'permission.denied', 'a setting is no consent');
select public.invite_member('zoe@example.com', 'teacher', 'class', tests.place('e1'));
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e1')) $$, 'PT403', 'permission.denied', 'nor is an open question');
select tests.authenticate_as('bob');
select throws_ok(format($$ select public.accept_invitation(%L) $$, (select id from public.invitations)), 'PT400', null, 'nobody else answers');
select tests.authenticate_as('zoe');
select public.accept_invitation((select id from public.my_invitations));
select is((select role || ' ' || class_name from public.my_memberships), 'teacher e1', 'whoever was asked works there');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('zoe'), 'teacher', tests.place('e2')) $$, 'PT403', 'permission.denied', 'and nowhere else');
select throws_ok($$ insert into public.memberships (profile_id, role, campus_id) values (tests.id('zoe'), 'office_manager', tests.place('east')) $$, 'PT403', 'permission.denied', 'as nothing else');

select * from finish();
rollback;
