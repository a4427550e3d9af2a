// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"

#include <span>

namespace hoshin::model {

/// What organs publish together (公開セット), kept by the workspace: which documents, in which forms. 地方自治法第244条の6
/// obliges each organ to publish its own policy; joint ones are one set of several organs.
struct PublicationSet
{
    QString id;                ///< opaque, never changes: the records of publications name it
    QString name;              ///< 市長ほか6機関（共同）
    QStringList documents;     ///< slugs, in the order in which they are published
    std::vector<Organ> organs; ///< whose publication it is; empty: the organs that adopted one of its documents
    bool pdf = true;
    bool html = true;
    bool word = false;
    bool markers = true; ///< 「（非公開：理由）」 stands where a clause was taken out

    bool operator==(const PublicationSet &) const = default;
};

/// More than any body keeps; what names more is no file of ours.
inline constexpr size_t mostPublicationSets = 100;
inline constexpr qsizetype mostDocumentsOfSet = 200;

/// What is wrong with `set` by itself or beside those `before` it, as a sentence; empty: it can be stored. A document that the
/// workspace does not have is no fault here: the gate of publication names it.
QString publicationSetProblem(const PublicationSet &set, std::span<const PublicationSet> before = {});

/// A new id, from the system's randomness.
QString newPublicationSetId();

/// The set of this id, else the only one of this name; nullptr where there is none or the name stands for two.
const PublicationSet *findPublicationSet(std::span<const PublicationSet> sets, const QString &idOrName);

} // namespace hoshin::model
