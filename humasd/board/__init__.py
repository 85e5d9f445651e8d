"""The papan agenda: a page to look at, served by the daemon. It reads the office's books and writes nothing
but a medium's wish to be mailed no more."""
