// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
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
    ExampleChooser(const std::vector<guideline::Edition> &editions, const model::Body &body, QWidget *parent);

    const guideline::Example *chosen() const;
    const guideline::Edition *edition() const;

private:
    void search(const QString &words);

    const std::vector<guideline::Edition> &m_editions;
    const model::Body &m_body;
    QLineEdit *m_words;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace hoshin::ui
