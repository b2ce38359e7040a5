"""What a quiz is: pure values and rules, without files, database, clock or dice."""
