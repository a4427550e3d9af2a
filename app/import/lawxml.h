// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "import/plaintextreader.h"

#include <QByteArray>
#include <QHash>

namespace hoshin::import {

/// What a 法令標準XML file says beyond the clause tree: attributes, Ruby, Line, Sup, Sub, figures, formulas, white space. It is kept
/// as the file itself and the element that each clause came from, so the writer copies what nobody changed.
struct LawXmlSource
{
    struct Element
    {
        int index = 0;           ///< of the element, in document order from 0
        quint64 fingerprint = 0; ///< of label, number and words when it was read
    };
    QByteArray bytes;
    QHash<model::ClauseId, Element> elements;
    QString title;
    QString instrument;
};

/// A document read from 法令標準XML. Remarks name what the schema does not allow, with the element's path.
struct ImportedLaw
{
    model::Document document;
    std::vector<Remark> remarks;
    LawXmlSource source;
};

/// Reads a law file, also one with the attributes that the e-Gov API adds.
///
/// Shapes:  sentences of a clause are joined, columns with U+3000 between; Ruby in headings and labels gives its base; a figure becomes the Text
///          〔図〕with the name of its file, anything without a clause kind a Text.
/// Errors:  Malformed with line and column; Unsupported where the root is not Law.
/// Cost:    linear, about three times the file in memory.
Result<ImportedLaw> readLawXml(const QByteArray &bytes, const QString &path, model::IdSource &ids);

/// `document` as 法令標準XML v3. With `source` everything unchanged since reading is copied byte by byte but for what C14N
/// evens out; the rest is made anew, valid against the schema.
///
/// Errors:  none. The schema demands a law number: without one in DocumentMeta::instrument it is 令和元年第1号 with LawType Misc.
/// Cost:    linear.
QByteArray writeLawXml(const model::Document &document, const LawXmlSource *source = nullptr);

} // namespace hoshin::import
