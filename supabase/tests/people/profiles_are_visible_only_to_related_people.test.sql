begin;
select plan(17);

-- Everybody except Olga, who is related to nobody.
select tests.create_users('olga', 'bob', 'charlie: student', 'dana: tutor', 'frank: agent', 'carol', 'leo: student',
                          'lisa: tutor', 'ivan', 'ines: student');
select tests.link('bob', 'charlie'), tests.link('carol', 'leo');
select tests.agent('frank', 'carol');
select tests.book('bob', 'dana', 'charlie'), tests.book('frank', 'dana', 'leo', '2 days', 'pending', 'carol');
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

select is(pg_temp.seen_by('olga'), 'olga', 'An unrelated person sees only their own profile');
select is(pg_temp.seen_by('bob'), 'bob charlie dana', 'A guardian sees their student and the booked tutor');
select is(pg_temp.seen_by('charlie'), 'bob charlie dana', 'A student sees their guardian and their tutor');
select is(pg_temp.seen_by('dana'), 'bob charlie dana frank leo',
  'A tutor: clients and students, but not the guardian behind an agent');
select is(pg_temp.seen_by('frank'), 'carol dana frank leo',
  'An agent sees their client, the client''s student and the tutor');
select is(pg_temp.seen_by('carol'), 'carol dana frank leo',
  'A client sees their agent, their student and the tutor of the booking under their right');
select is(pg_temp.seen_by('leo'), 'carol dana frank leo',
  'A student: guardian, tutor, and the client who pays');
select is(pg_temp.seen_by('ines'), 'ines ivan', 'An invitee: the inviter');
select is(pg_temp.seen_by('ivan'), 'ivan',
  'An inviter does not see the invitee, which would reveal who has an account');

-- An audience ends with its reason.
select tests.authenticate_as('ines');
select public.decline_invitation((select id from public.my_invitations));
select is(pg_temp.seen_by('ines'), 'ines', 'An answered invitation shows its inviter no more');
select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select is(pg_temp.seen_by('dana'), 'bob charlie dana frank leo', 'A cancelled booking still has its sides');
select tests.clear_authentication();
delete from public.bookings;
select is(pg_temp.seen_by('dana'), 'dana', 'A tutor without bookings sees nobody');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('carol');
select is(pg_temp.seen_by('frank'), 'carol frank',
  'An agent sees students only while their client may book for them');
select tests.clear_authentication();
delete from public.profile_graph;
select is(pg_temp.seen_by('bob'), 'bob', 'A guardian without a link sees nobody');
select is(pg_temp.seen_by('carol'), 'carol', 'A client without an agent sees nobody');

select tests.authenticate_as('olga');
select results_eq('select full_name from public.tutors', $$ values ('Lisa') $$,
  'A signed-in user sees listed tutors');
select tests.authenticate_as('lisa');
select is((select count(*)::int from public.profiles), 1, 'A listed tutor does not see everyone in return');

select * from finish();
rollback;
