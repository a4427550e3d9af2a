// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>

#include <vector>

namespace hoshin::publish::oscal {

/// One thing that is wrong with an OSCAL file although its JSON schema accepts it.
struct Fault
{
    QString rule; ///< duplicate-id, dangling-param, …: one per kind of fault
    QString subject;

    bool operator==(const Fault &) const = default;
};

/// What a file may refer to outside itself: the control, statement and part ids of the catalogs by their href.
using KnownIds = QMap<QString, QSet<QString>>;

/// Ids of all controls, parts and parameters of a catalog file.
QSet<QString> idsOf(const QJsonObject &catalogFile);

/// Checks an OSCAL file of any of our kinds beyond its schema. References into catalogs that `known` does not name are not judged.
///
/// Rules: oscal-version, duplicate-id, duplicate-uuid, unwise-id (not ASCII), empty-prose, dangling-param, dangling-link (moved-to …),
/// unknown-control (import, requirement, map), unselected-alter, unknown-relationship, targets-without-relationship,
/// unknown-component-type.
/// Errors: none; what is no OSCAL file gives the fault no-model. Cost: linear.
std::vector<Fault> check(const QJsonObject &file, const KnownIds &known = {});

} // namespace hoshin::publish::oscal
