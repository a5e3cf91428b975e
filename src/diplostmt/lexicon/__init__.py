"""Word lists of the field as typed rows, each with an example that a test runs. No logic lives here."""
