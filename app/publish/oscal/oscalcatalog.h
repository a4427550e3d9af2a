// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"

#include <QHash>
#include <QJsonObject>

namespace hoshin::publish::oscal {

/// Where the nodes of an edition stand in its catalog.
struct ControlIndex
{
    QHash<QString, QString> control;           ///< example id -> control that holds it; absent for what is a group
    QHash<QString, QStringList> controlsBelow; ///< id of a group -> all controls in it
    QHash<QString, QStringList> params;        ///< control -> ids of its parameters

    bool isControl(const QString &id) const { return control.value(id) == id; }
    /// The controls that an example id means, a group's all.
    QStringList controlsOf(const QString &id) const;
};

/// Is this node a group of the catalog, and not a control? Divisions without words of their own are.
bool isGroup(const guideline::Example &example);

ControlIndex indexOf(const guideline::Edition &edition);

/// Id of the parameter that stands for a placeholder within a control.
QString paramId(const QString &control, const QString &placeholder);

/// An edition as an OSCAL catalog: 章 and 節 are groups, 項 controls, ① and ア items of the statement, 解説 guidance; the ids are those of
/// the edition, the printed number is a label. Reference: oscal.md.
QJsonObject catalog(const guideline::Edition &edition);

/// File name under which the other files refer to the catalog of an edition.
QString catalogHref(const QString &edition);

} // namespace hoshin::publish::oscal
