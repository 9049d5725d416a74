begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'root: admin', 'eve');
select tests.link('bob', 'charlie');

select tests.authenticate_as('bob');
select results_eq('select key::text, data ->> ''side'' from public.notifications', $$ values ('LINK_CHANGED', 'guardian') $$,
  'The guardian reads their own notification');
select tests.authenticate_as('charlie');
select results_eq('select key::text, data ->> ''side'' from public.notifications', $$ values ('LINK_CHANGED', 'student') $$,
  'The student reads their own notification');
select tests.authenticate_as('eve');
select is_empty('select from public.notifications', 'A stranger reads no notifications');
select tests.authenticate_as('root');
select is_empty('select from public.notifications', 'An admin reads no notifications');
select tests.authenticate_as_anon();
select throws_ok('select from public.notifications', '42501', null,
  'A caller without a session cannot read notifications');

select * from finish();
rollback;
