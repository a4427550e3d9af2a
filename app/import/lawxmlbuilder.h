// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <pugixml.hpp>

#include <functional>

namespace hoshin::import {

/// Makes the elements of 法令標準XML for clauses that no source element stands for. Children are written by `writeChild`, so that
/// a clause without a change keeps its source element below a changed parent.
class LawXmlBuilder
{
public:
    using WriteChild = std::function<void(pugi::xml_node parent, int row)>;

    LawXmlBuilder(const model::Numbering &numbering, WriteChild writeChild)
        : m_numbering(numbering), m_writeChild(std::move(writeChild))
    {}

    /// Attributes, LawNum and LawTitle.
    void addLawHead(pugi::xml_node law, pugi::xml_node body) const;
    /// `rows` as children of MainProvision, which takes one kind only: what ranks lower than the first is wrapped.
    void addMain(pugi::xml_node main, const std::vector<int> &rows) const;
    /// A whole clause. `attributes` is the element it had in the source, or empty.
    void addClause(pugi::xml_node parent, int row, pugi::xml_node attributes = {}) const;
    /// One EnactStatement for every Text of a preamble.
    void addEnactStatements(pugi::xml_node body, int row) const;
    /// False where the lines of the 目次 do not make a TOC.
    bool addContents(pugi::xml_node body, int row) const;

private:
    void addDivision(pugi::xml_node element, int row) const;
    void addArticle(pugi::xml_node element, int row) const;
    void addParagraph(pugi::xml_node element, int row) const;
    void addItem(pugi::xml_node element, int row, int depth) const;
    void addSupplementary(pugi::xml_node element, int row) const;
    void addBelow(pugi::xml_node element, const std::vector<int> &rows) const;
    void addInsideParagraphs(pugi::xml_node element, const std::vector<int> &rows, int &number) const;
    void addTable(pugi::xml_node parent, int row) const;
    void addAppendix(pugi::xml_node parent, int row) const;
    pugi::xml_node addWrapper(pugi::xml_node parent, model::ClauseKind kind, int number) const;
    std::vector<int> childRows(int row) const;
    const model::Clause &clause(int row) const { return *m_numbering.row(row).clause; }

    const model::Numbering &m_numbering;
    WriteChild m_writeChild;
};

/// <name>text</name>
pugi::xml_node addTextElement(pugi::xml_node parent, const char *name, const QString &text);

} // namespace hoshin::import
