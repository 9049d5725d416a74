begin;
select plan(10);

select is(private.age_on('2010-06-15', '2023-06-14'), 12,
  'The day before the birthday counts as the year before');
select is(private.age_on('2010-06-15', '2023-06-15'), 13, 'The birthday itself counts');
select is(private.age_on('2008-02-29', '2021-02-28'), 12,
  'A person born on February 29 does not age on February 28');
select is(private.age_on('2008-02-29', '2021-03-01'), 13, 'A person born on February 29 ages on March 1');
select is(private.age_on('2008-02-29', '2024-02-29'), 16,
  'A person born on February 29 ages on that day in a leap year');
select is(private.age_on(null, '2024-02-29'), null, 'An unknown date gives no age');

select tests.create_user('charlie', '{student}');
select is(private.known_age(tests.id('charlie')), null, 'Without a date of birth the age is unknown');
select ok(not private.is_known_child(tests.id('charlie')) and not private.is_known_minor(tests.id('charlie')),
  'A person of unknown age is no known child or minor');
prepare offenders_1 as
select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and p.prosrc ~ '(13|18) years|\mage\(';
select is_empty('offenders_1',
  'No other function computes ages');

-- A planted offender.
create function private.planted(p_day date) returns boolean language sql as $p$ select p_day > now() - interval '13 years' $p$;
select isnt_empty('offenders_1', 'A planted function that computes an age is found');

select * from finish();
rollback;
