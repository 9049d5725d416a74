begin;
select plan(3);

select tests.create_users('adam: agent', 'bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.authenticate_as('adam');
select public.invite_client('bob@example.com');
select tests.authenticate_as('bob');
select public.accept_invitation((select id from public.my_invitations));
select tests.clear_authentication();
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day'));
select tests.authenticate_as('dana');
select public.confirm_booking(tests.the('lesson'));
select public.cancel_booking(tests.the('lesson'), 'Secret reason');
select tests.clear_authentication();

select set_eq('select distinct key::text from public.notifications', '{INVITATION_RECEIVED,LINK_CHANGED,BOOKING_CHANGED}'::text[],
  'Notifications of every kind exist');
select is_empty(
  $$ select data from public.notifications union all
     select data from private.email_outbox
     except select data from (
       select data from public.notifications union all select data from private.email_outbox) d
     where (select bool_and(v.value ~ '^[a-z_]{1,20}$' or v.value ~ '^[0-9]{1,9}$' or v.value ~ '^[0-9a-f-]{36}$') from jsonb_each_text(data) v) $$,
  'Every value is a state, a number or an id');
select is_empty(
  $$ select from public.notifications n where to_jsonb(n)::text ~* 'adam|bob|gina|charlie|dana|algebra|secret|example\.com' $$,
  'No notification contains a name, an address or a text');

select * from finish();
rollback;
