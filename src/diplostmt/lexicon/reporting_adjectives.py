"""Adjectives that report, behind "to be": one row each, with a sentence that a test runs, marked as the verbs' are."""

from __future__ import annotations

from typing import Final

from diplostmt.lexicon.records import ReportingAdjective as A

REPORTING_ADJECTIVES: Final = (
    A("adamant", "<The envoy> was {adamant} that [the strait would stay open]."),
    A("categorical", "<Minsk> was {categorical} that [no troops had crossed]."),
    A("certain", "<The diplomat> is {certain} that [the pact will hold]."),
    A("clear", "<The minister> has been {clear} that [the embargo stays]."),
    A("confident", "<Haddad> is {confident} that [the talks will resume]."),
    A("convinced", "<Both sides> are {convinced} that [the annex was forged]."),
    A("emphatic", "<She> was {emphatic} that [nobody had been consulted]."),
    A("explicit", "<The mission> is {explicit} that [the site was empty]."),
    A("hopeful", "<The minister> is {hopeful} that [the truce will hold]."),
    A("insistent", "<The premier> was {insistent} that [the vote be held]."),
    A("optimistic", "<The envoy> was {optimistic} that [the talks would resume]."),
    A("sure", "<The minister> is {sure} that [the truce will hold]."),
    A("unequivocal", "<Oslo> was {unequivocal} that [the fleet would sail]."),
)
