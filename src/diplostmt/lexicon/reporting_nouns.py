"""Nouns that report: one row a noun, with what it takes and a sentence that a test runs, marked as the verbs' are."""

from __future__ import annotations

from typing import Final

from diplostmt.lexicon.records import ReportingNoun as N

REPORTING_NOUNS: Final = (
    N("accusation", "that", "The daily printed <the envoy>'s {accusation} that [the vote was bought]."),
    N("accusations", "that", "Baku rejected <the consul>'s {accusations} that [the pipe was cut]."),
    N("admission", "that", "<His> {admission} that [the talks had failed] came late."),
    N("allegation", "that", "Lima rejected <the consul>'s {allegation} that [the ship was armed]."),
    N("allegations", "that", "Nobody believed <his> {allegations} that [the vote was bought]."),
    N("announcement", "that", "<Oslo>'s {announcement} that [it would host the talks] was welcomed."),
    N("answer", "equated", "<Her> {answer} was that [the road was shut]."),
    N("argument", "that", "<Her> {argument} that [the pact had lapsed] found no support."),
    N("assessment", "equated", "<The bank>'s {assessment} is that [debt will rise]."),
    N("assertion", "that", "Ruiz doubted <the ministry>'s {assertion} that [the border was calm]."),
    N("assurance", "that", "The growers trusted <the minister>'s {assurance} that [the quota would stay]."),
    N("assurances", "that", "They relied on <Haddad>'s {assurances} that [the port was safe]."),
    N("call", "to", "The union backed <Chile>'s {call} [to reopen the strait]."),
    N("charge", "that", "Baku answered <the consul>'s {charge} that [the pipe was cut]."),
    N("charges", "that", "Lima denied <Oslo>'s {charges} that [its ships were armed]."),
    N("claim", "that", "Nobody believed <the general>'s {claim} that [the bridge still stood]."),
    N("claims", "that", "Experts dispute <the rebels>' {claims} that [the airport fell]."),
    N("comment", "that", "<Her> {comment} that [the road was steep] was noted in Baku."),
    N("complaint", "that", "The court heard <the embassy>'s {complaint} that [its mail was opened]."),
    N("conclusion", "that", "Oslo shares <the inspectors>' {conclusion} that [the site is empty]."),
    N("contention", "that", "The panel rejected <Lima>'s {contention} that [the reef was its own]."),
    N("declaration", "that", "<The premier>'s {declaration} that [the war was over] was early."),
    N("demand", "that to", "Minsk ignored <Warsaw>'s {demand} that [the flights should stop]."),
    N("denial", "that", "Few accept <the ministry>'s {denial} that [prisoners were moved]."),
    N("insistence", "that", "<Beijing>'s {insistence} that [the clause be dropped] delayed the text."),
    N("message", "equated", "The {message} from <Beijing> was that [trade would go on]."),
    N("offer", "to", "The rebels refused <the envoy>'s {offer} [to mediate]."),
    N("plea", "that to", "The council heard <his> {plea} [to spare the port]."),
    N("pledge", "that to", "<Oslo>'s {pledge} [to double its aid] was kept."),
    N("position", "equated", "The {position} of <the union> is that [the treaty has lapsed]."),
    N("prediction", "that", "<Her> {prediction} that [prices would fall] came true."),
    N("promise", "that to", "He broke <his> {promise} [to publish the annex]."),
    N("remark", "that", "<His> {remark} that [treaties are paper] angered Baku."),
    N("remarks", "that", "<The envoy>'s {remarks} that [time was short] were noted."),
    N("reply", "equated", "<Haddad>'s {reply} was that [nobody had asked him]."),
    N("response", "equated", "<Oslo>'s {response} was that [the strait was open]."),
    N("comments", "that", "<Her> {comments} that [the road was steep] were noted."),
    N("statement", "that", "Solheim welcomed <the agency>'s {statement} that [the seals were intact]."),
    N("suggestion", "that", "Tokyo rejected <Haddad>'s {suggestion} that [the talks move to Lima]."),
    N("testimony", "that", "<The pilot>'s {testimony} that [he saw no ship] was read out."),
    N("threat", "that to", "Markets fell on <his> {threat} [to close the strait]."),
    N("view", "that", "He repeated <Jakarta>'s {view} that [the sea is open to all]."),
    N("vow", "that to", "<The general>'s {vow} [to fight on] surprised nobody."),
    N("warning", "that to", "Growers heard <the bank>'s {warning} that [debt would rise]."),
)
