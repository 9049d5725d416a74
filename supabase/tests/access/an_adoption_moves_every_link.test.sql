-- Several guardians, so that the order in which links move, which depends on ids, shows.
begin;
select plan(6);

select tests.create_user(n) from unnest('{bob,gina,hugo,ines}'::text[]) n;
select tests.create_user('charlie', '{}');
select tests.keep('kim', (public.create_placeholder_student('Kim', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
select tests.id(n), tests.the('kim'), 'GUARDIAN', s::public.link_status, 'MOTHER', '{view_progress,book}'
from (values ('gina', 'ACTIVE'), ('hugo', 'PENDING'), ('ines', 'BLOCKED')) v(n, s);
-- The primary one is the last by id.
update public.profile_graph set id = 'ffffffff-ffff-4fff-bfff-ffffffffffff' where is_primary;
select tests.create_user('ada', '{admin}');
select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.forget_news();

select tests.authenticate_as('charlie');
select is((select (l.source_profile_id = tests.id('bob'), l.is_primary)::text from public.accept_invitation((select id from public.my_invitations)) l), '(t,t)',
  'Accepting returns the primary guardian''s link');
select tests.clear_authentication();
select set_eq(
  $$ select source_profile_id, status::text, relation::text, is_primary, rights::text from public.profile_graph
    where target_profile_id = tests.id('charlie') $$,
  $$ values (tests.id('bob'), 'ACTIVE', 'GUARDIAN', true, '{view_progress,message,book,receive_alerts}'),
            (tests.id('gina'), 'ACTIVE', 'MOTHER', false, '{view_progress,book}'),
            (tests.id('hugo'), 'PENDING', 'MOTHER', false, '{view_progress,book}'),
            (tests.id('ines'), 'BLOCKED', 'MOTHER', false, '{view_progress,book}') $$,
            'Every link keeps its status, relation and rights');
select is_empty($$ select from public.profile_graph where target_profile_id = tests.the('kim') $$,
  'No link remains with the placeholder');
select is(tests.told('bob') || tests.told('gina'),
  '{"LINK_CHANGED created guardian","LINK_CHANGED guardian_pending guardian","LINK_CHANGED created guardian","LINK_CHANGED guardian_pending guardian"}',
          'Each guardian is notified once of their link and of the pending one');
select is(tests.told('hugo') || tests.told('ines') || tests.told('charlie'), '{}',
  'Pending and blocked guardians and the account itself are not notified');
select tests.authenticate_as('bob');
select results_eq('select full_name from public.my_students', '{Charlie}'::text[],
  'The guardian lists the account as their student');

select * from finish();
rollback;
