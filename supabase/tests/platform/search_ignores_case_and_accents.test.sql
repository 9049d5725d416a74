begin;
select plan(7);

select is(private.folded('ZOË'), 'zoe', 'Case and accents are left out');
select is(private.folded(U&'Zoe\0308'), 'zoe', 'A letter of two characters is the same as one of one');
select is(private.folded('Søren Łukasz'), 'soren lukasz', 'Letters that are no others with a mark are as well');
select is(private.folded('Żółć Nguyễn 123'), 'zolc nguyen 123', 'Letters with several marks are too');
select is(private.folded('Привет'), 'привет', 'Other scripts keep their letters');

select tests.create_users('ada: admin', 'bob');
update public.profiles set full_name = 'Zoë Baker' where id = tests.id('bob');
select tests.authenticate_as('ada');
select is((select count(*)::int from public.find_people('zoe bak')), 1, 'A name is found without its accents');
select is((select count(*)::int from public.find_people('ZÓE BAK')), 1, 'A name is found with other accents');

select * from finish();
rollback;
