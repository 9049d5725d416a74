begin;
select plan(17);

-- Everybody beside Olga, who has a reason to see nobody.
select tests.create_user('olga');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('frank', '{agent}');
select tests.create_user('carol');
select tests.create_user('leo', '{student}');
select tests.create_user('lisa', '{tutor}');
select tests.create_user('ivan');
select tests.create_user('ines', '{student}');
select tests.link('bob', 'charlie');
select tests.link('carol', 'leo');
select tests.agent('frank', 'carol');
select tests.book('bob', 'dana', 'charlie');
select tests.book('frank', 'dana', 'leo', '2 days', 'pending', 'carol');
update public.profiles set listed_as_tutor = true where id = tests.id('lisa');
select tests.authenticate_as('ivan');
select public.add_student('ines@example.com', null, true);

create function pg_temp.seen_by(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(lower(p.full_name), ' ' order by p.full_name) from public.profiles p where p.full_name <> 'Lisa');
end;
$$;
grant execute on function pg_temp.seen_by(text) to public;

select is(pg_temp.seen_by('olga'), 'olga', 'oneself, and nobody without a reason');
select is(pg_temp.seen_by('bob'), 'bob charlie dana', 'a guardian: his student and the tutor he booked');
select is(pg_temp.seen_by('charlie'), 'bob charlie dana', 'a student: his guardian and his tutor');
select is(pg_temp.seen_by('dana'), 'bob charlie dana frank leo', 'a tutor: clients and students, but not the guardian behind an agent');
select is(pg_temp.seen_by('frank'), 'carol dana frank leo', 'an agent: his client, her student, the tutor');
select is(pg_temp.seen_by('carol'), 'carol dana frank leo', 'a client: her agent, her student, the tutor of the booking on her right');
select is(pg_temp.seen_by('leo'), 'carol dana frank leo', 'a student: guardian, tutor, and the client who pays');
select is(pg_temp.seen_by('ines'), 'ines ivan', 'an invitee: the inviter');
select is(pg_temp.seen_by('ivan'), 'ivan', 'an inviter: nobody, for that would tell who has an account');

-- An audience ends with its reason.
select tests.authenticate_as('ines');
select public.decline_invitation((select id from public.my_invitations));
select is(pg_temp.seen_by('ines'), 'ines', 'an answered invitation shows its inviter no more');
select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select is(pg_temp.seen_by('dana'), 'bob charlie dana frank leo', 'a cancelled booking still has its sides');
select tests.clear_authentication();
delete from public.bookings;
select is(pg_temp.seen_by('dana'), 'dana', 'without bookings a tutor sees nobody');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('carol');
select is(pg_temp.seen_by('frank'), 'carol frank', 'an agent sees students only while his client may book for them');
select tests.clear_authentication();
delete from public.profile_graph;
select is(pg_temp.seen_by('bob'), 'bob', 'a guardian without a link sees nobody');
select is(pg_temp.seen_by('carol'), 'carol', 'nor does a client without an agent');

select tests.authenticate_as('olga');
select results_eq('select full_name from public.tutors', $$ values ('Lisa') $$, 'anyone signed in sees listed tutors');
select tests.authenticate_as('lisa');
select is((select count(*)::int from public.profiles), 1, 'who do not see everyone in return');

select * from finish();
rollback;
