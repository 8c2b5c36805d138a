-- What the workforce is, what it needs, and what helps employers to use it (stages 0 and 1).

create schema workforce;
