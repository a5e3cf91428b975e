"""What a line of a page is by its own look."""
