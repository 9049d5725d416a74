begin;
select plan(3);

select tests.create_users('bob: client');
select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student(null, '+49 (0)151 12345678', true) $$, 'PT400', 'validation.failed',
                 'A number with the zero of its country in brackets is nobody''s');
select lives_ok($$ select public.add_student(null, '+49 (151) 1234-5678', true) $$, 'Other brackets and dashes are left out');
select tests.clear_authentication();
select is((select invitee_phone from public.invitations where inviter_id = tests.id('bob')), '+4915112345678', 'What is kept is E.164');

select * from finish();
rollback;
