"""Words of Indonesian officials and their mail, as data: what each word is, never what an answer means."""
