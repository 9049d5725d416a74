begin;
select plan(2);

select results_eq(
  $$ select label, private.is_email(value) from (values
       (1, 'plain', 'a@b.co'), (2, 'with a tag', 'ann.lee+kids@mail.example.com'), (3, 'digits', '1@2.de'),
       (4, 'a part of 63', 'a@' || repeat('b', 63) || '.de'), (5, 'an ending of 63', 'a@b.c' || repeat('d', 62)),
       (6, '64 before the at', repeat('x', 64) || '@b.de'),
       (7, 'two parts of 63', 'a@' || repeat('b', 63) || '.' || repeat('c', 63) || '.de')) t(n, label, value) order by n $$,
  $$ values ('plain', true), ('with a tag', true), ('digits', true), ('a part of 63', true), ('an ending of 63', true),
            ('64 before the at', true), ('two parts of 63', true) $$,
  'Addresses within the limits are accepted');

select is_empty(
  $$ select label from (values
       ('upper case', 'A@b.co'), ('an ending of one letter', 'a@b.c'), ('an ending that starts with a digit', 'a@b.1d'),
       ('a part of 64', 'a@' || repeat('b', 64) || '.de'), ('a part of 64 with hyphens', 'a@b.' || repeat('c-', 31) || 'dd.de'),
       ('an ending of 64', 'a@b.c' || repeat('d', 63)), ('65 before the at', repeat('x', 65) || '@b.de'),
       ('255 in all', 'a@' || repeat(repeat('b', 62) || '.', 4) || 'de'), ('a hyphen first', 'a@-b.de'), ('a hyphen last', 'a@b-.de'),
       ('an ending with a hyphen last', 'a@b.d-'), ('two dots', 'a@b..de'), ('a dot first', '.a@b.de'), ('a dot last', 'a.@b.de'),
       ('two ats', 'a@b@c.de'), ('no ending', 'a@b'), ('a line end', E'a@b.de\n'), ('a blank', 'a b@c.de')) t(label, value)
     where private.is_email(value) $$,
  'Addresses beyond the limits are refused');

select * from finish();
rollback;
