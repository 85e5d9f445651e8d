"""Real servers on loopback for the tests: started on free ports in a temporary folder, and stopped again."""
