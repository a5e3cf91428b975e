"""Names and titles: how they are spelled, where they begin and end, what they tell."""
