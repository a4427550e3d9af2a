// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clause.h"

#include <QDate>
#include <QSharedDataPointer>

#include <vector>

namespace hoshin::model {

class DocumentData;

/// One line of the 改正沿革: when and by what the document was made or changed.
struct HistoryEntry
{
    QDate date;
    QString instrument; ///< 令和8年星見野市訓令第4号

    bool operator==(const HistoryEntry &) const = default;
};

/// What is said about a document as a whole. Dates are invalid while not yet known.
struct DocumentMeta
{
    QString title;                            ///< 題名
    QString instrument;                       ///< form and number: 令和8年星見野市訓令第4号
    QString scheme = QStringLiteral("reiki"); ///< id of the numbering scheme (text/numberingscheme.h)
    QDate decided;                            ///< 決裁・議決の日
    QDate promulgated;                        ///< 公布・告示・発出の日
    QDate effective;                          ///< 施行の日
    std::vector<HistoryEntry> history;
    Publication publication = Publication::Public; ///< for every clause that does not say otherwise
    QString publicationReason;

    bool operator==(const DocumentMeta &) const = default;
};

/// A whole policy document at one moment. Implicitly shared: copying is one atomic increment, so a copy IS a snapshot — hand
/// one to a worker thread, keep one per undo step, compare two of them, and nobody needs a lock.
class Document
{
public:
    Document();
    Document(const Document &);
    Document(Document &&) noexcept;
    Document &operator=(const Document &);
    Document &operator=(Document &&) noexcept;
    ~Document();

    const DocumentMeta &meta() const;
    void setMeta(const DocumentMeta &meta);
    const QString &title() const { return meta().title; }

    const Clause &root() const; ///< kind Root; its children are the document's top level
    void setRoot(const Clause &root);

    const Clause *find(const ClauseId &id) const { return findClause(root(), id); }

    /// True where both are the very same snapshot; cheap, and false negatives are possible.
    bool isSharedWith(const Document &other) const;
    bool operator==(const Document &other) const;

private:
    QSharedDataPointer<DocumentData> d;
};

/// The clauses from below the root down to `id`, `id` last; empty where it is not in the document. O(n).
std::vector<const Clause *> pathTo(const Document &document, const ClauseId &id);

/// `document` with the clause `replacement.id` replaced by `replacement`, children included. Unchanged where it is absent.
/// Copies only the lists on the way down.
Document withClause(Document document, const Clause &replacement);

} // namespace hoshin::model

Q_DECLARE_TYPEINFO(hoshin::model::Document, Q_RELOCATABLE_TYPE);
