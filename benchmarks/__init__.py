"""How fast ``extract`` is, how its time and memory grow, and what starting costs: ``make bench``."""
