// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/generator.h"
#include "base/result.h"
#include "guideline/edition.h"
#include "ui/comparisonsheet.h"
#include "ui/versionchooser.h"

/// What 審査 does away from the window: plain functions over values, run in a worker.
namespace hoshin::ui {

/// Everything a comparison is made from.
struct ReviewOrder
{
    QString path; ///< of the workspace; empty: nothing is stored
    QString slug;
    model::Workspace base;
    model::Workspace working;
    QString from; ///< ReviewVersion::key
    QString to;
    QString fromName; ///< ReviewVersion::name
    QString toName;
    compare::TableProfile profile;
};

/// True where both give the same table: nothing that it is made from differs.
bool sameComparison(const ReviewOrder &a, const ReviewOrder &b);

struct Reviewed
{
    SheetPointer sheet;
    SheetOptions options; ///< for the writers of files
    QString slug;
    QString from; ///< as in ReviewRound: a file by its content
    QString to;
    Error error;
    bool failed = false;
};

/// The recorded revisions of a workspace, newest first; for one without a store the state that it began with.
std::vector<ReviewVersion> recordedVersions(const QString &path);

/// Reads both texts and compares them. Cost: reading, that of makeSheet().
Reviewed makeReview(const ReviewOrder &order);

enum class TableFormat : quint8 { Html, Pdf, Docx, Text };

/// The 新旧対照表 of a comparison as a file. Errors: those of the writers.
Result<QByteArray> tableFile(const Reviewed &review, TableFormat format, const QString &issuer);

} // namespace hoshin::ui
