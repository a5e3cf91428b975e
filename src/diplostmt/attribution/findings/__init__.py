"""What a rule gives, and how sure it is."""
