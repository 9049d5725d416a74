begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('root', '{admin}');
select tests.create_user('eve');
select tests.link('bob', 'charlie');

select tests.authenticate_as('bob');
select results_eq('select key::text, data ->> ''side'' from public.notifications', $$ values ('LINK_CHANGED', 'guardian') $$, 'the guardian his');
select tests.authenticate_as('charlie');
select results_eq('select key::text, data ->> ''side'' from public.notifications', $$ values ('LINK_CHANGED', 'student') $$, 'the student his');
select tests.authenticate_as('eve');
select is_empty('select from public.notifications', 'a stranger none');
select tests.authenticate_as('root');
select is_empty('select from public.notifications', 'an admin none');
select tests.authenticate_as_anon();
select throws_ok('select from public.notifications', '42501', null, 'nobody without a session');

select * from finish();
rollback;
