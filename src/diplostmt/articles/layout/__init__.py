"""What a line of a page is by what stands around it."""
