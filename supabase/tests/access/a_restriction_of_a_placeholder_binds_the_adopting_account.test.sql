begin;
select plan(4);

-- Only an adult's profile is adopted by an account that is a guardian.
update private.settings set majority_policy = 'keep';
select tests.create_users('bob', 'charlie: client', 'casey: student');
select tests.keep('kim', (public.create_placeholder_student('Kim', '2005-01-01', tests.id('bob'), 'Paper form')).id);
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.id('casey'), tests.the('kim'), 'Court order 7');
select tests.link('charlie', 'casey');
-- Restrictions and blocks of both, of one student each.
select tests.create_users('otto', 'cleo: student', 'dora: student', 'emma: student');
insert into public.contact_restrictions (student_id, profile_id, basis, kind, rights)
select tests.id(student), coalesce(tests.id(person), tests.the('kim')), 'Order 8', kind::public.restriction_kind,
       case when kind = 'ORDER' then '{message}' else '{}' end::public.guardian_right[]
from (values ('cleo', 'charlie', 'ORDER'), ('cleo', 'kim', 'BLOCK'), ('dora', 'charlie', 'BLOCK'), ('dora', 'kim', 'ORDER'),
             ('emma', 'charlie', 'BLOCK'), ('emma', 'kim', 'BLOCK')) v(student, person, kind);
-- One of somebody else, whose person the placeholder is as well.
select tests.keep('other', tests.restrict('otto', 'emma', '{book}'));
insert into private.restriction_subjects (restriction_id, profile_id) values (tests.the('other'), tests.the('kim'));
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

select is((select string_agg(format('%s %s', s.full_name, r.kind), ', ' order by s.full_name, r.kind)
           from public.contact_restrictions r join public.profiles s on s.id = r.student_id where r.profile_id = tests.id('charlie')),
  'Casey ORDER, Cleo ORDER, Cleo BLOCK, Dora ORDER, Dora BLOCK, Emma BLOCK',
  'All restrictions of the placeholder name the account, except a second block by one student');

select is((select count(*)::int from private.restriction_subjects where restriction_id = tests.the('other') and profile_id = tests.id('charlie')), 1,
  'A restriction that names another profile of the placeholder''s person binds the account');

select * from finish();
rollback;
