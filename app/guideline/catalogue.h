// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace hoshin::guideline {

/// One question of a checklist (調査票).
struct Question
{
    QString number;
    QString text;
    QString answerer;
    QString evidence;     ///< what proves a yes
    QStringList examples; ///< ids of example clauses that carry it; a group's id stands for all below it
    std::vector<int> rule16;
};

struct Checklist
{
    QString id;
    QString title;
    QString commentary;
    QStringList models;           ///< network models it is for; empty: all
    bool underDiscussion = false; ///< 検討中: no duty yet
    bool perContract = false;     ///< answered once for each contract
    QString procedure;            ///< id of the template that goes with it; empty: none
    std::vector<Question> questions;
};

/// A document beside the policy (実施手順, 様式) as plain text with {placeholder} marks; its first line is the title.
struct ProcedureTemplate
{
    QString id; ///< incident-response: name of the file, and of the document in a workspace
    QString title;
    QString text;
};

/// One framework that topics are mapped to by number only (ISO/IEC 27001, NIST CSF, CIS Controls).
struct Framework
{
    QString id;
    QString title;
    bool underDiscussion = false;
};

struct CrosswalkTopic
{
    QString title;
    QStringList examples;
    QMap<QString, QStringList> controls; ///< framework id -> its control ids
    QString relation;                    ///< intersects-with, subset-of, …
    QString confidence;                  ///< high, medium, low
};

struct Crosswalk
{
    std::vector<Framework> frameworks;
    std::vector<CrosswalkTopic> topics;
};

struct ReferenceDocument
{
    QString id;
    QString title;
    QString publisher;
    QString edition;
    QString href;
};

/// How a clause names it: 「Cybersecurity Framework 2.0」（NIST、2024年2月）.
QString citation(const ReferenceDocument &document);

/// One of the eight families of measures of 地方自治法施行規則第16条の3.
struct RuleItem
{
    int number = 0;
    QString title;
    QString transition; ///< the transitional provision; empty: none
};

struct Rule16_3
{
    QString law;
    QString effective; ///< ISO date
    QString exemption;
    std::vector<RuleItem> items;
};

/// Everything beside the editions: checklists, crosswalk, references and the rule, read from the templates' folder.
struct Catalogue
{
    QMap<QString, Checklist> checklists;
    QMap<QString, ProcedureTemplate> procedures; ///< by id
    Crosswalk crosswalk;
    std::vector<ReferenceDocument> references;
    Rule16_3 rule;
};

/// Reads `folder`. Errors: NotFound, NotReadable, Malformed with file, line and column. Cost: O(bytes), about 1 ms.
Result<Catalogue> readCatalogue(const QString &folder);

/// Id of the answers to a checklist for one contract: "contractor.戸籍システムの保守". What cannot stand in the name of a file
/// becomes "-".
QString contractId(const Checklist &checklist, const QString &contract);

/// Adds a checklist for every contract that `workspace` has answers for, beside the general one.
void addContracts(Catalogue &catalogue, const model::Workspace &workspace);

/// The catalogue beside the first edition found (editionFolders()).
Result<Catalogue> loadCatalogue();

} // namespace hoshin::guideline
