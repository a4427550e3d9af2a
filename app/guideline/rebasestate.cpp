// SPDX-License-Identifier: Apache-2.0
#include "guideline/rebasestate.h"

#include "model/tree.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

using Kind = RebaseDecision::Kind;

QString editionBehind(const std::vector<model::Mapping> &mappings, const QString &to)
{
    QMap<QString, int> links;
    for (const model::Mapping &mapping : mappings) {
        if (!mapping.clause.isNull() && !mapping.example.isEmpty() && mapping.edition != to)
            ++links[mapping.edition];
    }
    QString most;
    for (auto count = links.cbegin(); count != links.cend(); ++count) {
        if (!count.key().isEmpty() && (most.isEmpty() || *count > links.value(most)))
            most = count.key();
    }
    return most;
}

std::vector<TermChange> termChanges(const Edition &from, const Edition &to, const QMap<QString, Edition> &editions)
{
    std::vector<TermChange> all;
    QSet<QString> seen; // an officer's own editions may name each other in a circle
    for (const Edition *edition = &to; edition && edition->id != from.id && !seen.contains(edition->id);) {
        seen.insert(edition->id);
        all.insert(all.end(), edition->terms.begin(), edition->terms.end());
        const auto previous = editions.constFind(edition->previous);
        edition = previous == editions.cend() ? nullptr : &*previous;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const TermChange &a, const TermChange &b) { return a.from.size() > b.from.size(); });
    return all;
}

namespace {

/// True where the word at `start` belongs to one of its successors, which has it as a part.
bool isSuccessor(QStringView text, qsizetype start, const TermChange &change)
{
    return std::any_of(change.to.begin(), change.to.end(), [&](const QString &word) {
        for (qsizetype at = word.indexOf(change.from); at >= 0; at = word.indexOf(change.from, at + 1)) {
            if (start >= at && text.sliced(start - at).startsWith(word))
                return true;
        }
        return false;
    });
}

} // namespace

std::vector<TermPlace> findTerms(QStringView text, const std::vector<TermChange> &changes)
{
    std::vector<TermPlace> places;
    for (size_t change = 0; change < changes.size(); ++change) {
        const QString &word = changes[change].from;
        for (qsizetype at = word.isEmpty() ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            const bool taken = std::any_of(places.begin(), places.end(), [&](const TermPlace &place) {
                return at < place.start + place.length && place.start < at + word.size();
            });
            const bool renamed = std::any_of(changes.begin(), changes.end(), [&](const TermChange &other) {
                return other.from.contains(word) && isSuccessor(text, at, {word, other.to, {}});
            });
            if (!taken && !renamed)
                places.push_back({int(change), int(at), int(word.size())});
        }
    }
    std::sort(places.begin(), places.end(), [](const TermPlace &a, const TermPlace &b) { return a.start < b.start; });
    return places;
}

void addTermRows(RebasePlan &plan, const model::Document &document, const std::vector<model::Mapping> &mappings,
                 const std::vector<TermChange> &changes)
{
    if (changes.empty())
        return;
    QSet<model::ClauseId> known;
    for (const RebaseRow &row : plan.rows)
        known.insert(row.clause);
    const ExampleIndex index(document, mappings);
    const auto visit = [&](const model::Clause &clause, const auto &self) -> void {
        if (!clause.text.isEmpty() && !known.contains(clause.id) && !findTerms(clause.text, changes).empty()) {
            RebaseRow row;
            row.clause = clause.id;
            row.heading = clause.heading;
            row.localText = neutralText(clause, index);
            plan.rows.push_back(std::move(row));
        }
        for (const model::Clause &child : clause.children)
            self(child, self);
    };
    visit(document.root(), visit);
}

QByteArray seenHash(const RebaseRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList seen{row.oldText, row.newText, row.localText};
    if (row.headingConflict)
        seen << row.heading << row.localHeading;
    for (const QString &text : std::as_const(seen)) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result().toHex();
}

model::RebaseDecisionRecord recordOf(const RebaseRow &row, const RebaseDecision &decision)
{
    const QString kind = decision.kind == Kind::Open ? u"draft"_s
        : decision.kind == Kind::Keep                ? u"keep"_s
        : decision.kind == Kind::Edit                ? u"edit"_s
        : decision.reviewed                          ? u"take"_s
                                                     : u"together"_s;
    return {.oldExample = row.oldExample,
            .newExample = row.newExample,
            .clause = row.clause,
            .kind = kind,
            .seen = seenHash(row),
            .heading = decision.heading,
            .text = decision.text,
            .reason = decision.reason};
}

std::vector<RebaseDecision> decisionsOf(const RebasePlan &plan, const model::RebaseWork &work)
{
    QHash<QString, const model::RebaseDecisionRecord *> records;
    const auto key = [](const QString &oldExample, const QString &newExample, const model::ClauseId &clause) {
        return QStringList{oldExample, newExample, clause.toString()}.join(u'|');
    };
    if (work.from == plan.from && work.to == plan.to) {
        for (const model::RebaseDecisionRecord &record : work.decisions)
            records.insert(key(record.oldExample, record.newExample, record.clause), &record);
    }
    std::vector<RebaseDecision> decisions;
    for (const RebaseRow &row : plan.rows) {
        RebaseDecision &decision = decisions.emplace_back();
        const model::RebaseDecisionRecord *record = records.value(key(row.oldExample, row.newExample, row.clause));
        if (!record || record->seen != seenHash(row))
            continue;
        decision.kind = record->kind == "draft"_L1 ? Kind::Open
            : record->kind == "keep"_L1            ? Kind::Keep
            : record->kind == "edit"_L1            ? Kind::Edit
                                                   : Kind::Take;
        decision.text = record->text;
        decision.reason = record->reason;
        decision.heading = record->heading;
        decision.reviewed = decision.kind != Kind::Open && record->kind != "together"_L1;
    }
    return decisions;
}

} // namespace hoshin::guideline
