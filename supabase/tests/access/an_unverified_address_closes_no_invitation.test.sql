begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('mallory', '{student}', 'charlie@example.com', false);
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.authenticate_as('mallory');
select is_empty('select from public.my_invitations',
  'An account that has not confirmed the address sees no invitation to it');
select tests.clear_authentication();
delete from auth.users where id = tests.user_id('mallory');
select is_empty('select from private.invitation_secrets where released_at is not null',
  'Deleting such an account closes no invitation');
select tests.create_user('charlie', '{student}', 'charlie@example.com');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.my_invitations), 1,
  'The holder of the address sees the invitation');

select * from finish();
rollback;
