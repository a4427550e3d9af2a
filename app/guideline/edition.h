// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace hoshin::guideline {

/// How strongly an example clause binds.
enum class Strength : quint8 {
    None,   ///< says what is, not what to do (目的, 定義)
    Must,   ///< しなければならない, してはならない, …とする
    Should, ///< 努めなければならない
    May,    ///< することができる
};

/// What an example clause was in the edition before.
enum class Relation : quint8 { Kept, Renumbered, Amended, Split, Merged, New, Withdrawn };

/// How sure we are that the ministry's document has this clause at this place.
enum class Confidence : quint8 { Seen, Inferred };

/// Rank of a node within an edition, the outermost first.
enum class Level : quint8 {
    Part,    ///< 基本方針, 対策基準, クラウド特則: one document each
    Chapter, ///< 6 技術的セキュリティ
    Section, ///< 6.1, 基本方針2
    Group,   ///< 6.1(2)
    Item,    ///< 6.1(2)①
    Detail,  ///< 6.1(2)①(ア)
};

/// One node of an edition. Text uses {placeholder} and [[id of another clause]]; both become spans when a document is made.
struct Example
{
    Level level = Level::Item;
    QString id;     ///< stable over editions: gl.s6.1.2.o1
    QString number; ///< as the ministry prints it: 6.1(2)①
    QString heading;
    QString text; ///< the example sentence in our own words; empty for a node that only groups
    QString commentary;
    Strength strength = Strength::None;
    QStringList models;      ///< network models it applies to (model::networkModelName); empty: all
    std::vector<int> rule16; ///< items of 施行規則第16条の3 it carries, 1–8
    Confidence confidence = Confidence::Inferred;
    QString source; ///< where the structure was seen
    Relation relation = Relation::Kept;
    QStringList predecessors; ///< ids in the previous edition; empty with Kept: the same id
    QString relationReason;
    int line = 0; ///< in `file`, for findings
    QString file;
    std::vector<Example> children;

    bool appliesTo(QStringView model) const { return models.isEmpty() || models.contains(model); }
};

/// A clause of the previous edition that has no place of its own any more.
struct WithdrawnExample
{
    QString id;
    QStringList successors; ///< where its content went; empty: nowhere
    QString reason;
    int line = 0;
};

/// A term of the previous edition that has more than one successor: a person chooses for each place.
struct TermChange
{
    QString from;
    QStringList to;
    QString question;
};

/// One edition of the ministry's guideline, as data.
struct Edition
{
    QString id; ///< r8-03
    QString title;
    QString published; ///< ISO date; year and month where the day is not known
    QString previous;  ///< id of the edition before; empty for the first
    QString sourceUrl;
    std::vector<Example> parts;
    std::vector<WithdrawnExample> withdrawn;
    std::vector<TermChange> terms;

    /// The node with this id, or nullptr. O(n).
    const Example *find(QStringView exampleId) const;
    /// All nodes in printed order, parts included.
    std::vector<const Example *> all() const;
    /// Those that say something: nodes with text.
    std::vector<const Example *> clauses() const;
};

/// SHA-256 over what a person reviewed: the sentence and its strength. Hex. Another hash in a newer edition means 要確認.
QByteArray exampleHash(const Example &example);

QLatin1StringView strengthName(Strength strength);
QLatin1StringView relationName(Relation relation);

} // namespace hoshin::guideline
