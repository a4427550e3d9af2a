// SPDX-License-Identifier: Apache-2.0
#include "xml/emitter.h"
#include "xml/recordxml.h"

using namespace Qt::StringLiterals;

namespace hoshin::xml {

using namespace model;

/// One file: declaration, root with namespace and version, and what `attributes` and `children` add.
template<typename Attributes, typename Children>
static QByteArray file(const QByteArray &root, Attributes attributes, Children children, int version = 1)
{
    Emitter out(4096);
    out.declaration();
    out.start(root);
    out.attribute("xmlns", "urn:hoshin:" + root);
    out.number("version", version);
    attributes(out);
    out.content();
    out.line();
    children(out);
    out.end(root);
    out.line();
    return out.take();
}

static constexpr auto noAttributes = [](Emitter &) {};

/// <name …/> on a line of its own, or <name …>text</name>.
template<typename Attributes>
static void leaf(Emitter &out, QByteArrayView name, Attributes attributes, const QString &text = {})
{
    out.start(name);
    attributes();
    if (text.isEmpty()) {
        out.empty();
    } else {
        out.content();
        out.text(text);
        out.end(name);
    }
    out.line();
}

QByteArray writeBody(const Body &body)
{
    return file(
        "workspace",
        [&](Emitter &out) {
            out.attribute("name", body.name);
            out.attribute("code", body.code);
            out.attribute("kind", bodyKindName(body.kind));
            out.attribute("model", networkModelName(body.model));
        },
        [&](Emitter &out) {
            for (const Organ organ : body.organs)
                leaf(out, "organ", [&] { out.attribute("name", organName(organ)); });
            for (const QString &edition : body.editions)
                leaf(out, "edition", [&] { out.attribute("id", edition); });
            for (const auto &[name, value] : body.values.asKeyValueRange())
                leaf(
                    out, "value", [&, &key = name] { out.attribute("name", key); }, value);
        });
}

QByteArray writeAdoptions(const std::vector<Adoption> &adoptions)
{
    return file("adoptions", noAttributes, [&](Emitter &out) {
        for (const Adoption &adoption : adoptions) {
            leaf(
                out, "adoption",
                [&] {
                    out.attribute("organ", organName(adoption.organ));
                    out.attribute("document", adoption.document);
                    out.attribute("instrument", adoption.instrument);
                    out.attribute("number", adoption.number);
                    out.attribute("decided", adoption.decided);
                    out.attribute("published", adoption.published);
                    out.attribute("effective", adoption.effective);
                    out.attribute("url", adoption.url);
                    out.attribute("joint", adoption.jointGroup);
                },
                adoption.exemptionReason);
        }
    });
}

QByteArray writeMappings(const std::vector<Mapping> &mappings)
{
    return file("mappings", noAttributes, [&](Emitter &out) {
        for (const Mapping &mapping : mappings) {
            leaf(
                out, "mapping",
                [&] {
                    out.attribute("clause", mapping.clause.toString());
                    out.attribute("edition", mapping.edition);
                    out.attribute("example", mapping.example);
                    out.attribute("hash", mapping.exampleHash);
                    out.attribute("stance", stanceName(mapping.stance));
                },
                mapping.reason);
        }
    });
}

static void writeComment(Emitter &out, const ReviewComment &comment)
{
    leaf(
        out, "comment",
        [&] {
            out.attribute("clause", comment.clause.toString());
            out.attribute("author", comment.author);
            out.attribute("at", comment.at);
            out.attribute("quoted", comment.quoted);
            out.number("offset", comment.offset);
            if (comment.resolved)
                out.attribute("resolved", "yes"_L1);
        },
        comment.text);
}

static void writeDecision(Emitter &out, const ReviewDecision &decision)
{
    leaf(out, "decision", [&] {
        out.attribute("clause", decision.clause.toString());
        out.attribute("state", decision.state);
        out.attribute("hash", decision.contentHash);
        out.attribute("author", decision.author);
        out.attribute("at", decision.at);
    });
}

static void writePair(Emitter &out, const PairDecision &pair)
{
    leaf(out, "pair", [&] {
        out.attribute("before", pair.before.toString());
        out.attribute("after", pair.after.toString());
        if (!pair.together)
            out.attribute("apart", "yes"_L1);
    });
}

QByteArray writeReview(const ReviewRound &round)
{
    return file(
        "review",
        [&](Emitter &out) {
            out.attribute("id", round.id);
            out.attribute("document", round.document);
            out.attribute("from", round.from);
            out.attribute("to", round.to);
            out.attribute("state", round.state);
        },
        [&](Emitter &out) {
            for (const ReviewComment &comment : round.comments)
                writeComment(out, comment);
            for (const ReviewDecision &decision : round.decisions)
                writeDecision(out, decision);
            for (const PairDecision &pair : round.pairs)
                writePair(out, pair);
        });
}

QByteArray writeChecklist(const std::vector<ChecklistAnswer> &answers)
{
    return file("checklist", noAttributes, [&](Emitter &out) {
        for (const ChecklistAnswer &answer : answers) {
            leaf(
                out, "answer",
                [&] {
                    out.attribute("question", answer.question);
                    out.attribute("value", answer.answer);
                    out.attribute("owner", answer.owner);
                    out.attribute("due", answer.due);
                },
                answer.evidence);
        }
    });
}

QByteArray writeRebase(const RebaseWork &work)
{
    return file(
        "rebase",
        [&](Emitter &out) {
            out.attribute("from", work.from);
            out.attribute("to", work.to);
        },
        [&](Emitter &out) {
            for (const RebaseDecisionRecord &decision : work.decisions) {
                leaf(
                    out, "decision",
                    [&] {
                        out.attribute("old", decision.oldExample);
                        out.attribute("new", decision.newExample);
                        out.attribute("clause", decision.clause.toString());
                        out.attribute("kind", decision.kind);
                        out.attribute("seen", decision.seen);
                        out.attribute("heading", decision.heading);
                        out.attribute("text", decision.text);
                    },
                    decision.reason);
            }
        });
}

QByteArray writePublication(const PublicationRecord &record)
{
    return file(
        "publication",
        [&](Emitter &out) {
            out.number("number", record.number);
            out.attribute("revision", record.revision);
            out.attribute("published", record.published);
            out.attribute("set", record.set);
            out.attribute("set-name", record.setName);
        },
        [&](Emitter &out) {
            for (const auto &[name, hash] : record.files.asKeyValueRange()) {
                leaf(out, "file", [&, &key = name, &value = hash] {
                    out.attribute("name", key);
                    out.attribute("sha256", value);
                });
            }
        },
        record.set.isEmpty() ? 1 : 2); // the lowest that holds it
}

static void writeSet(Emitter &out, const PublicationSet &set)
{
    const auto flag = [&out](const char *name, bool value) {
        if (value)
            out.attribute(name, "yes"_L1);
    };
    out.start("set");
    out.attribute("id", set.id);
    out.attribute("name", set.name);
    flag("pdf", set.pdf);
    flag("html", set.html);
    flag("word", set.word);
    flag("unmarked", !set.markers);
    out.content();
    out.line();
    for (const Organ organ : set.organs)
        leaf(out, "organ", [&] { out.attribute("name", organName(organ)); });
    for (const QString &slug : set.documents)
        leaf(out, "document", [&] { out.attribute("slug", slug); });
    out.end("set");
    out.line();
}

QByteArray writePublicationSets(const std::vector<PublicationSet> &sets)
{
    return file("publication-sets", noAttributes, [&](Emitter &out) {
        for (const PublicationSet &set : sets)
            writeSet(out, set);
    });
}

QByteArray writeReasons(const std::vector<WarningReason> &reasons)
{
    return file("reasons", noAttributes, [&](Emitter &out) {
        for (const WarningReason &reason : reasons) {
            leaf(
                out, "reason",
                [&] {
                    out.attribute("rule", reason.rule);
                    out.attribute("document", reason.document);
                    out.attribute("clause", reason.clause.toString());
                    out.attribute("found", reason.found);
                    out.attribute("author", reason.author);
                    out.attribute("at", reason.at);
                },
                reason.reason);
        }
    });
}

} // namespace hoshin::xml
