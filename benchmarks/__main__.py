"""``python -m benchmarks``: measure, print one table, and keep it in ``results.md``."""

# Processes that are started for a measurement import this module again, and must not load what is not measured.
if __name__ == "__main__":
    from benchmarks.report import main

    main()
