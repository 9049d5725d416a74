begin;
select plan(6);

select tests.create_user('bob'), tests.create_user('uma', '{student}', 'uma.old@example.com');
select tests.create_user('cara'), tests.create_user('dan');
create function pg_temp.ask(p_name text, p_as text) returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_as);
  perform tests.keep(p_name, (public.add_student('uma.old@example.com', p_is_13_plus => true)).id);
end;
$$;
select pg_temp.ask('accepted', 'bob'), pg_temp.ask('declined', 'cara'), pg_temp.ask('waiting', 'dan');
select tests.authenticate_as('uma');
select public.accept_invitation(tests.the('accepted'));
select public.decline_invitation(tests.the('declined'));
select tests.clear_authentication();
update auth.users set email = 'uma@example.com' where id = tests.user_id('uma');
-- The next holder of the address answers one, too.
select tests.create_user('kim', '{student}', 'uma.old@example.com');
select tests.authenticate_as('dan');
select public.resend_invitation(tests.the('waiting'));
select tests.authenticate_as('kim');
select public.decline_invitation(tests.the('waiting'));
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where invitee_email = 'uma.old@example.com'), 3, 'Addresses stay while the account does');

delete from auth.users where id = tests.user_id('uma');
select is((select i.invitee_email from public.invitations i where i.id = tests.the('accepted')), null,
  'An accepted invitation forgets a former address of the account that ended');
select is((select i.invitee_email from public.invitations i where i.id = tests.the('declined')), null, 'A declined one does');
select is((select i.status::text from public.invitations i where i.id = tests.the('accepted')), 'accepted', 'The accepted invitation stays accepted');
select is((select i.invitee_email from public.invitations i where i.id = tests.the('waiting')), 'uma.old@example.com',
  'What the next holder of the address answered keeps it');
delete from auth.users where id = tests.user_id('kim');
select is((select i.invitee_email from public.invitations i where i.id = tests.the('waiting')), null, 'Until that account ends');

select * from finish();
rollback;
