"""Questions and answers: whose turn a line is, and who interviewed whom."""
