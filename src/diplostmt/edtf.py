"""EDTF values (ISO 8601-2): their first and last day, and their precision.

We write dates (``2018-11-23``), months, years, decades (``199X``), seasons (``2019-21``), intervals
(``2017-10-19/2017-10-21``, open ends as ``..``), and parts that are not known as ``X`` (``XXXX-10-20``).
"""
