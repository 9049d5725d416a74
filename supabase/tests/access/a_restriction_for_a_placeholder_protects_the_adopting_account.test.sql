begin;
select plan(4);

select tests.create_users('bob', 'gina', 'charlie:');
select tests.keep('kim', (public.create_placeholder_student('Kim', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('gina'), tests.the('kim'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,book}');
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kim'), tests.id('gina'), 'Court order 7');
select tests.create_user('ada', '{admin}');
select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.forget_news();
select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));

select tests.clear_authentication();
select is(public.validate_link(tests.id('gina'), tests.id('charlie')), false,
  'A person restricted for the placeholder is restricted for the account');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true,
  'The other guardian keeps their rights');
select is(tests.told('gina') || tests.mailed('gina'), '{}',
  'The restricted person is not notified of the adoption');
select tests.authenticate_as('gina');
select is_empty('select from public.my_students', 'The restricted person does not list the account');

select * from finish();
rollback;
