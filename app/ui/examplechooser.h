// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/suggest.h"
#include "model/body.h"
#include "ui/dialogframe.h"

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace hoshin::ui {

/// Chooses an example clause of the editions in use, by number, heading or words.
class ExampleChooser final : public DialogFrame
{
    Q_OBJECT

public:
    /// `heading` and `text` of the clause that an example is looked for: while nothing is searched, the likeliest examples of the
    /// newest edition stand first. Both empty: none.
    ExampleChooser(const std::vector<guideline::Edition> &editions, const model::Body &body, const QString &heading,
                   const QString &text, QWidget *parent);

    const guideline::Example *chosen() const;
    const guideline::Edition *edition() const;

private:
    void search(const QString &words);
    void add(size_t edition, const guideline::Example &example, const QString &text, double score);

    const std::vector<guideline::Edition> &m_editions;
    const model::Body &m_body;
    std::vector<guideline::Suggestion> m_suggestions; ///< of the newest edition
    QLineEdit *m_words;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace hoshin::ui
