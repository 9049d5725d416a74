begin;
select plan(2);

select tests.create_users('root: admin', 'eve');
select tests.create_user(n, '{tutor}') from unnest('{dana,tom,tina}'::text[]) n;
update public.profiles set listed_as_tutor = true where id in (tests.id('dana'), tests.id('tom'), tests.id('tina'));
select tests.authenticate_as('eve');
select set_eq('select full_name from public.tutors', '{Dana,Tom,Tina}'::text[],
  'Three listed tutors are shown');
select tests.authenticate_as('root');
select public.revoke_role(tests.id('dana'), 'tutor');
select tests.clear_authentication();
update public.profile_roles set role = 'agent' where profile_id = tests.id('tom') and role = 'tutor';
update public.profile_roles set vouched = false where profile_id = tests.id('tina');
select tests.authenticate_as('eve');
select results_eq('select full_name from public.tutors', '{Tina}'::text[], 'Only current tutors stay listed');

select * from finish();
rollback;
