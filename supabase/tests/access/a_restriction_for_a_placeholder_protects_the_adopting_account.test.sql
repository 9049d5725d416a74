begin;
select plan(6);

select tests.create_users('bob', 'gina', 'charlie:');
select tests.keep('kim', (public.create_placeholder_student('Kim', (now() - interval '16 years')::date, tests.id('bob'), 'Paper form')).id);
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('gina'), tests.the('kim'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{view_progress,book}');
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kim'), tests.id('gina'), 'Court order 7');
-- Restrictions and blocks of both, of one person each.
select tests.create_users('hal', 'ivy', 'jan', 'nina: student');
insert into public.contact_restrictions (student_id, profile_id, basis, kind, rights)
select coalesce(tests.id(student), tests.the('kim')), tests.id(person), 'Order 8', kind::public.restriction_kind,
       case when kind = 'ORDER' then '{message}' else '{}' end::public.guardian_right[]
from (values ('charlie', 'hal', 'ORDER'), ('kim', 'hal', 'BLOCK'), ('charlie', 'ivy', 'BLOCK'), ('kim', 'ivy', 'ORDER'),
             ('charlie', 'jan', 'BLOCK'), ('kim', 'jan', 'BLOCK')) v(student, person, kind);
-- One for somebody else, whose person the placeholder is as well.
select tests.keep('other', tests.restrict('jan', 'nina', '{book}'));
insert into private.restriction_students (restriction_id, profile_id) values (tests.the('other'), tests.the('kim'));
select tests.create_user('ada', '{admin}');
select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kim'), 'charlie@example.com');
select tests.forget_news();
select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));

select tests.clear_authentication();
select is(public.validate_link(tests.id('gina'), tests.id('charlie')), false,
  'A person restricted for the placeholder is restricted for the account');
select is((select string_agg(format('%s %s', p.full_name, r.kind), ', ' order by p.full_name, r.kind)
           from public.contact_restrictions r join public.profiles p on p.id = r.profile_id where r.student_id = tests.id('charlie')),
  'Gina ORDER, Hal ORDER, Hal BLOCK, Ivy ORDER, Ivy BLOCK, Jan BLOCK',
  'All restrictions for the placeholder name the account, except a second block of one person');
select is((select count(*)::int from private.restriction_students where restriction_id = tests.the('other') and profile_id = tests.id('charlie')), 1,
  'A restriction for another profile of the placeholder''s person protects the account');
select is(public.validate_link(tests.id('bob'), tests.id('charlie')), true,
  'The other guardian keeps their rights');
select is(tests.told('gina') || tests.mailed('gina'), '{}',
  'The restricted person is not notified of the adoption');
select tests.authenticate_as('gina');
select is_empty('select from public.my_students', 'The restricted person does not list the account');

select * from finish();
rollback;
