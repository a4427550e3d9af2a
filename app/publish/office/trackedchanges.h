// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/office/docxwriter.h"

#include <QStringList>

namespace hoshin::publish {

/// `after` as a Word file whose tracked changes (w:ins, w:del) lead there from `before`: to accept all gives `after`, to reject
/// all gives `before`. Both are read back from the bytes before they are handed out. `author` is named at every change; it goes to the
/// public, so it is the body's name and not a person's.
///
/// Errors: Unsupported for a figure; Internal where reading back gives other texts.
/// Cost: about linear in both texts.
Result<QByteArray> writeTrackedDocx(const PrintDocument &before, const PrintDocument &after, const QString &author,
                                    const DocxOptions &options = {});

/// The paragraphs of a Word file with tracked changes, cells of tables included, empty ones left out.
struct TrackedText
{
    QStringList accepted; ///< with all changes accepted
    QStringList rejected; ///< with all changes rejected

    bool operator==(const TrackedText &) const = default;
};

/// Reads word/document.xml. Errors: Malformed.
Result<TrackedText> readTrackedText(const QByteArray &documentXml);

} // namespace hoshin::publish
