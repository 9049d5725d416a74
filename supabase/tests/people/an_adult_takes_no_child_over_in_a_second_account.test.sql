begin;
select plan(8);

-- Accounts of single sign-on share an address with a password account.
create function pg_temp.same_person(p_one text, p_other text) returns void language plpgsql as $$
begin
  update auth.users set is_sso_user = true, email_confirmed_at = now(),
    email = (select u.email from auth.users u where u.id = tests.user_id(p_one))
  where id = tests.user_id(p_other);
end;
$$;
select tests.create_user('mona'), tests.create_user('ada', '{admin}');
select tests.create_user('tom', '{tutor}'), tests.create_user('tom2', '{}'), tests.create_user('paul'), tests.create_user('paul2', '{}');
select pg_temp.same_person('tom', 'tom2'), pg_temp.same_person('paul', 'paul2');

-- A tutor.
select tests.keep('kid', tests.placeholder('mona', 'Kid', null));
select tests.authenticate_as('mona');
select tests.keep('to_tom', (public.invite_placeholder(tests.the('kid'), 'tom@example.com')).id);
select tests.authenticate_as('tom2');
select throws_ok($$ select public.accept_invitation(tests.the('to_tom')) $$, 'PT403', 'link.not_available',
  'A tutor takes no child over in a second account');

-- A guardian, whom an admin takes for the child.
select tests.clear_authentication();
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('paul'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'FATHER', '{book}');
select tests.authenticate_as('ada');
select tests.keep('to_paul', (public.invite_placeholder(tests.the('kid'), 'paul@example.com')).id);
select tests.authenticate_as('paul2');
select throws_ok($$ select public.accept_invitation(tests.the('to_paul')) $$, 'PT403', 'link.not_available',
  'A guardian takes the own child over in no second account');
-- Without a role and a link only what was remains.
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('paul');
delete from public.profile_roles where profile_id = tests.id('paul');
select tests.authenticate_as('paul2');
select throws_ok($$ select public.accept_invitation(tests.the('to_paul')) $$, 'PT403', 'link.not_available',
  'A former guardian takes no child over in a second account');

-- Another date of birth in another account.
select tests.clear_authentication();
select tests.create_user('sol', '{student}'), tests.create_user('sol2', '{}');
select pg_temp.same_person('sol', 'sol2');
select tests.keep('young', tests.placeholder('mona', 'Young', '2010-01-01'));
update public.profile_details set date_of_birth = '2009-01-01' where profile_id = tests.id('sol');
select tests.authenticate_as('mona');
select tests.keep('to_sol', (public.invite_placeholder(tests.the('young'), 'sol@example.com')).id);
select tests.authenticate_as('sol2');
select throws_ok($$ select public.accept_invitation(tests.the('to_sol')) $$, 'PT403', 'link.not_available',
  'Two known dates of birth are refused, in whichever account they are known');
select tests.clear_authentication();
update public.profile_details set date_of_birth = '2010-01-01' where profile_id = tests.id('sol');
select tests.authenticate_as('sol2');
select lives_ok($$ select public.accept_invitation(tests.the('to_sol')) $$, 'A student with two accounts takes the own profile over');

-- One who teaches or pays for the child in a second account.
select tests.clear_authentication();
select tests.create_user('cleo'), tests.create_user('cleo2', '{}');
select tests.keep('grown', tests.placeholder('mona', 'Grown', '1990-01-01'));
update public.profile_graph set granted_rights = rights where target_profile_id = tests.the('grown');
insert into public.bookings (client_id, guardian_id, student_id, tutor_id, starts_at, ends_at, subject)
values (tests.id('mona'), tests.id('mona'), tests.the('grown'), tests.id('tom'), now() + interval '1 day', now() + interval '25 hours', 'Algebra');
select tests.authenticate_as('mona');
select public.revoke_invitation(tests.the('to_tom'));
select tests.keep('again', (public.invite_placeholder(tests.the('grown'), 'tom@example.com')).id);
select tests.authenticate_as('tom2');
select throws_ok($$ select public.accept_invitation(tests.the('again')) $$, 'PT403', 'link.not_available',
  'A side of a lesson takes over no other side in a second account');
select tests.authenticate_as('mona');
select public.revoke_invitation(tests.the('again'));
select tests.keep('to_cleo', (public.invite_placeholder(tests.the('grown'), 'cleo@example.com')).id);
select tests.clear_authentication();
select pg_temp.same_person('cleo', 'cleo2');
select tests.authenticate_as('cleo2');
select lives_ok($$ select public.accept_invitation(tests.the('to_cleo')) $$, 'An adult with two accounts takes the own profile over');
select is((select p.full_name from public.profiles p where p.id = tests.id('cleo2')), 'Cleo2', 'The account keeps its name');

select * from finish();
rollback;
