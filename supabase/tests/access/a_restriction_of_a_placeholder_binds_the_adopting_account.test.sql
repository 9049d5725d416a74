begin;
select plan(2);

-- Only an adult's profile is adopted by an account that is a guardian.
update private.settings set majority_policy = 'keep';
select tests.create_users('bob', 'charlie: client', 'casey: student');
select tests.keep('kim', (public.create_placeholder_student('Kim', '2005-01-01', tests.id('bob'), 'Paper form')).id);
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.id('casey'), tests.the('kim'), 'Court order 7');
select tests.link('charlie', 'casey');
select tests.authenticate_as('bob');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.clear_authentication();
select is(public.validate_link(tests.id('charlie'), tests.id('casey')), true,
  'Before the adoption the account''s link validates');
select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));
select tests.clear_authentication();
select is(public.validate_link(tests.id('charlie'), tests.id('casey')), false,
  'After the adoption the placeholder''s restriction binds the account');

select * from finish();
rollback;
