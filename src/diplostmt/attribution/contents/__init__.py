"""The words reported: where they begin, and where the narrator goes on."""
