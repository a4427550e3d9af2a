// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"
#include "model/document.h"

#include <QByteArray>
#include <QList>

namespace hoshin::publish {

/// Another file of the publication that a page leads to.
struct PageLink
{
    QString text; ///< PDF版
    QString href; ///< relative

    bool operator==(const PageLink &) const = default;
};

/// What a published page says beyond the text of its document.
struct HtmlSettings
{
    QString organisation; ///< 団体名
    model::BodyKind bodyKind = model::BodyKind::City;
    std::vector<model::Adoption> adoption; ///< rows of this document; empty: no table
    QStringList contact;                   ///< lines of the お問合せ先
    QList<PageLink> links;
    bool draft = false;
};

/// 所管課, 電話, 電子メール as the body's profile has them.
QStringList contactLines(const model::Body &body);

/// Name that links lead to; stays the same whatever number the clause has.
QString anchorOf(const model::ClauseId &id);

/// `document` as one self-contained accessible page. What may not be published must have been taken out before
/// (publicDocument). A 目次 of the document's own gives way to the page's navigation. Equal input, equal bytes. Cost: linear.
QByteArray renderHtml(const model::Document &document, const HtmlSettings &settings);

/// Markup of the table 策定等の状況; empty without rows.
QString adoptionTable(const std::vector<model::Adoption> &adoption, model::BodyKind kind, const QString &caption);

/// Markup of a list of links; empty without any.
QString pageLinks(const QList<PageLink> &links);

/// Markup of the footer: お問合せ先.
QString contactFooter(const HtmlSettings &settings);

} // namespace hoshin::publish
